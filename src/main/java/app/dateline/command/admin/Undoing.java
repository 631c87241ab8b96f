package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.command.Permits;
import app.dateline.command.Powers;
import app.dateline.command.Who;
import app.dateline.command.admin.ChangeKind.Reversal;
import app.dateline.people.Audit;
import app.dateline.people.Noted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes changes back, where nothing was built on them since. */
@Component
class Undoing {
    private final Audit audit;
    private final List<ChangeKind> kinds;
    private final Powers powers;
    private final AuditText text;
    private final Saying saying;

    Undoing(Audit audit, List<ChangeKind> kinds, Powers powers, AuditText text, Saying saying) {
        this.audit = audit;
        this.kinds = kinds;
        this.powers = powers;
        this.text = text;
        this.saying = saying;
    }

    /** The last change of whoever calls that stands. */
    Optional<Noted> last(CommandCall call) {
        Set<String> names = kinds.stream().flatMap(kind -> kind.names().stream()).collect(Collectors.toSet());
        return audit.lastOf(Authors.of(call).id(), names);
    }

    Reply askAbout(CommandCall call, long id) {
        return audit.find(id).map(noted -> ask(call, noted))
                .orElseGet(() -> saying.say(call.language(), "undo.unknown", Long.toString(id)));
    }

    /** The question with its button, or why it cannot be done. */
    Reply ask(CommandCall call, Noted noted) {
        return switch (finding(call, noted)) {
            case Finding.No no -> no.reply();
            case Finding.Yes yes -> saying.ask(call,
                    List.of(saying.line(call.language(), "undo.sure", Long.toString(noted.id())),
                            saying.plain(text.line(noted, call.language()))),
                    "button.undo", UndoAction.take(noted.id()));
        };
    }

    /** Whether whoever calls could take it back now. */
    boolean isPossible(CommandCall call, Noted noted) {
        return finding(call, noted) instanceof Finding.Yes;
    }

    /** Takes it back, all looked at once more in the same transaction. */
    Reply take(CommandCall call, long id) {
        Optional<Noted> noted = audit.find(id);
        if (noted.isEmpty()) {
            return saying.say(call.language(), "undo.unknown", Long.toString(id));
        }
        if (finding(call, noted.get()) instanceof Finding.No no) {
            return no.reply();
        }
        Optional<Noted> made = audit.takeBack(Authors.of(call), id,
                each -> finding(call, each) instanceof Finding.Yes yes
                        ? yes.reversal().work().get()
                        : Optional.empty());
        return made.map(each -> saying.say(call.language(), "undo.done", Long.toString(id),
                text.told(each, call.language()))).orElseGet(() -> saying.say(call.language(), "undo.changed"));
    }

    private sealed interface Finding {
        record Yes(Reversal.Possible reversal) implements Finding {}

        record No(Reply reply) implements Finding {}
    }

    private Finding finding(CommandCall call, Noted noted) {
        Locale language = call.language();
        Optional<ChangeKind> kind = kinds.stream().filter(each -> each.names().contains(noted.change().kind()))
                .findFirst();
        if (kind.isEmpty()) {
            return new Finding.No(saying.say(language, "undo.never"));
        }
        Who who = Permits.of(kind.get().needs()).who();
        if (!powers.has(call.from(), who)) {
            return new Finding.No(saying.say(language, who == Who.OWNER ? "gate.owners" : "gate.editors"));
        }
        if (noted.undoneBy() != null) {
            return new Finding.No(saying.say(language, "undo.before", Long.toString(noted.undoneBy())));
        }
        Optional<Noted> later = audit.builtOn(noted);
        if (later.isPresent()) {
            return new Finding.No(saying.say(language, "undo.built", text.line(later.get(), language)));
        }
        return switch (kind.get().reversal(noted, Authors.of(call))) {
            case Reversal.Possible possible -> new Finding.Yes(possible);
            case Reversal.Not not -> new Finding.No(saying.say(language, not.why()));
        };
    }
}
