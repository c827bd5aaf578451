package org.openmappa;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks for texts that are bound from requests without a limit to their length. */
final class FormLimits {
    private FormLimits() {}

    static Set<String> withoutLimit(JavaClasses house) {
        Set<String> found = new TreeSet<>();
        boundTypes(house).forEach(type -> look(type, found, new HashSet<>()));
        return found;
    }

    private static Stream<Class<?>> boundTypes(JavaClasses house) {
        return house.stream()
                .filter(c -> c.isAnnotatedWith(Controller.class) || c.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .map(Method::getParameters)
                .flatMap(Arrays::stream)
                .filter(FormLimits::bound)
                .map(Parameter::getType);
    }

    private static boolean bound(Parameter parameter) {
        return parameter.isAnnotationPresent(Valid.class)
                || parameter.isAnnotationPresent(RequestBody.class)
                || parameter.isAnnotationPresent(ModelAttribute.class);
    }

    private static void look(Class<?> type, Set<String> found, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(type, component.getName());
            if (component.getType() == String.class && !limited(List.of(field, field.getAnnotatedType()))) {
                found.add(type.getSimpleName() + "." + component.getName());
            }
            inside(field, found, seen);
            look(component.getType(), found, seen);
        }
    }

    /** The elements of a list, or the values of a map. */
    private static void inside(Field field, Set<String> found, Set<Class<?>> seen) {
        if (!Collection.class.isAssignableFrom(field.getType()) && !Map.class.isAssignableFrom(field.getType())) {
            return;
        }
        if (!(field.getAnnotatedType() instanceof AnnotatedParameterizedType generic)) {
            return;
        }
        for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
            if (argument.getType() == String.class && !limited(List.of(argument))) {
                found.add(field.getDeclaringClass().getSimpleName() + "." + field.getName() + " (its elements)");
            } else if (argument.getType() instanceof Class<?> element) {
                look(element, found, seen);
            } else if (argument.getType() instanceof ParameterizedType nested
                    && nested.getRawType() instanceof Class<?> element) {
                look(element, found, seen);
            }
        }
    }

    private static boolean limited(List<AnnotatedElement> places) {
        return places.stream()
                .anyMatch(place -> place.isAnnotationPresent(Size.class) || place.isAnnotationPresent(Pattern.class));
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
