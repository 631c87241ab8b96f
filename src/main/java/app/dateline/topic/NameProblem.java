package app.dateline.topic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a topic cannot be called as it is to be.
 *
 * @param name the command or alias that is wrong
 * @param other the command of the topic that has it already; "" where that is not the reason
 */
public record NameProblem(Kind kind, String name, String other) {

    /** What is wrong with it. */
    public enum Kind {
        /** It is no command. */
        FORM,
        /** A command of the bot itself. */
        RESERVED,
        /** Another topic's command or alias. */
        TAKEN,
        /** Said twice. */
        TWICE
    }

    /** The first name of a topic that cannot be used beside these; a topic with the same command is the one that it replaces. */
    static Optional<NameProblem> of(List<Topic> topics, Topic wanted) {
        return names(wanted).filter(name -> !CommandName.isFormed(name)).findFirst()
                .map(name -> new NameProblem(Kind.FORM, name, ""))
                .or(() -> names(wanted).filter(CommandName::isReserved).findFirst()
                        .map(name -> new NameProblem(Kind.RESERVED, name, "")))
                .or(() -> among(topics, wanted))
                .or(() -> names(wanted).filter(name -> names(wanted).filter(name::equals).count() > 1).findFirst()
                        .map(name -> new NameProblem(Kind.TWICE, name, "")));
    }

    /** The first name that another topic has. */
    static Optional<NameProblem> among(List<Topic> topics, Topic wanted) {
        return topics.stream().filter(topic -> !topic.command().equals(wanted.command()))
                .flatMap(topic -> names(wanted).filter(topic::answersTo)
                        .map(name -> new NameProblem(Kind.TAKEN, name, topic.command())))
                .findFirst();
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.command()), topic.aliases().stream());
    }
}
