package org.openmappa.web;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Typed text is taken in one way, whether it comes from a form or as JSON: see {@link Plain}. */
@ControllerAdvice
class Binding {
    @InitBinder
    void plainText(WebDataBinder binder) {
        binder.setDeclarativeBinding(true); // forms are records: built whole, never filled in after
        binder.registerCustomEditor(String.class, new Reader<>(bindsRecord(binder) ? Plain::text : Plain::kept));
        binder.registerCustomEditor(LocalDate.class, new Reader<>(Plain::date));
    }

    /** Lists have pages that a person could come to; beyond them an offset would leave the range of numbers. */
    @InitBinder("page")
    void pages(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, new Reader<>(Plain::page));
    }

    /** A field of a record may be absent; a parameter that was sent without words is an empty text. */
    private static boolean bindsRecord(WebDataBinder binder) {
        return binder.getTarget() != null || binder.getTargetType() != null;
    }

    private static final class Reader<T> extends PropertyEditorSupport {
        private final Function<@Nullable String, @Nullable T> read;

        Reader(Function<@Nullable String, @Nullable T> read) {
            this.read = read;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(read.apply(text));
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : String.valueOf(getValue());
        }
    }

    /** The elements of lists are no fields of their own, and are converted rather than edited. */
    @Configuration
    static class Elements implements WebMvcConfigurer {
        @Override
        public void addFormatters(FormatterRegistry registry) {
            registry.addConverter(
                    String.class, String.class, typed -> Objects.requireNonNullElse(Plain.text(typed), ""));
        }
    }

    @Configuration
    static class Json {
        @Bean
        JacksonModule plainJson() {
            return new SimpleModule("plain")
                    .addDeserializer(String.class, new Typed<>(String.class, Plain::text))
                    .addDeserializer(LocalDate.class, new Typed<>(LocalDate.class, Plain::date));
        }
    }

    private static final class Typed<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final Function<@Nullable String, @Nullable T> read;

        Typed(Class<T> type, Function<@Nullable String, @Nullable T> read) {
            super(type);
            this.type = type;
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            String typed = parser.getString();
            try {
                return parser.currentToken() == JsonToken.VALUE_STRING
                        ? read.apply(typed)
                        : type.cast(context.handleUnexpectedToken(type, parser));
            } catch (IllegalArgumentException unreadable) {
                return type.cast(context.handleWeirdStringValue(type, typed, "cannot be accepted"));
            }
        }
    }
}
