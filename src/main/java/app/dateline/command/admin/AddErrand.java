package app.dateline.command.admin;

import app.dateline.chat.Attachment;
import app.dateline.chat.Attachments;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.ingest.Reading;
import app.dateline.ingest.Submitted;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fetches the page or the file that an editor hands in. */
@Component
class AddErrand implements Errand {
    private static final Logger log = LoggerFactory.getLogger(AddErrand.class);

    private final Submitted submitted;
    private final HandedIn handedIn;
    private final ObjectProvider<Attachments> attachments;
    private final Saying saying;

    AddErrand(Submitted submitted, HandedIn handedIn, ObjectProvider<Attachments> attachments, Saying saying) {
        this.submitted = submitted;
        this.handedIn = handedIn;
        this.attachments = attachments;
        this.saying = saying;
    }

    @Override
    public String name() {
        return AddCommand.NAME;
    }

    /** The call has a file, or else an address. */
    @Override
    public Supplier<Reply> fetch(CommandCall call) {
        Attachment file = call.attachment();
        return file == null ? taken(call, submitted.page(call.argument())) : file(call, file);
    }

    private Supplier<Reply> file(CommandCall call, Attachment file) {
        Attachments channel = attachments.getIfAvailable();
        if (channel == null) {
            return () -> saying.say(call.language(), "add.no-files");
        }
        return switch (channel.fetch(file)) {
            case Attachments.Came came -> taken(call, submitted.file(file.name(), came.bytes()));
            case Attachments.TooLarge large ->
                () -> saying.say(call.language(), "add.too-large", large.most() / 1_000_000);
            case Attachments.Unavailable gone -> {
                log.warn("the file {} of {} does not come: {}", file.name(), call.from().id(), gone.why());
                yield () -> saying.say(call.language(), "add.unavailable");
            }
        };
    }

    private Supplier<Reply> taken(CommandCall call, Reading reading) {
        return () -> handedIn.taken(call, reading);
    }
}
