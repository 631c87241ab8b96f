package app.dateline.telegram;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only in a running bot with a token; commands of the terminal poll nothing. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnTelegram.TokenIsSet.class)
@ConditionalOnWebApplication
@interface OnTelegram {

    /** True when a token that is not blank is configured. Whether it is a good one only Telegram can tell. */
    final class TokenIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment()).bind("dateline.telegram.token", String.class)
                    .map(token -> !token.isBlank()).orElse(false);
        }
    }
}
