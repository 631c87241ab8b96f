package app.dateline.outbox;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the store once more, right before sending, whether cited words still stand, and withdraws those that do not. */
@Component
public class Proven {
    private static final Logger log = LoggerFactory.getLogger(Proven.class);

    private final ObjectProvider<Proof> proof;
    private final Words words;

    public Proven(ObjectProvider<Proof> proof, Words words) {
        this.proof = proof;
        this.words = words;
    }

    /** The reply, with a notice in place of each citation that the store no longer bears out. */
    Reply reply(Reply reply, Locale language) {
        if (reply.blocks().stream().noneMatch(Cited.class::isInstance)) {
            return reply;
        }
        Proof proof = this.proof.getObject();
        List<Block> blocks = reply.blocks().stream().map(block -> block(block, proof, language)).toList();
        return new Reply(blocks, reply.buttons(), reply.notice());
    }

    private Block block(Block block, Proof proof, Locale language) {
        if (!(block instanceof Cited cited) || proof.holds(cited.evidence(), cited.text())) {
            return block;
        }
        log.warn("a citation of article {} version {} at {}-{} no longer holds and was withdrawn before sending",
                cited.evidence().articleId(), cited.evidence().version(), cited.evidence().start(),
                cited.evidence().end());
        return Paragraph.of(Run.italic(words.say(language, "outbox.withdrawn")));
    }
}
