package org.openmappa.testing;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One route of the application, page or API, as the application itself knows it. */
public record Route(String method, String path, HandlerMethod handler) {
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{([A-Za-z]+)}");

    /** All of them, in the order of their addresses. */
    public static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of("GET") : methods)
                        .stream().map(method -> new Route(method, path, handler)));
    }

    public String key() {
        return method + " " + path;
    }

    public boolean api() {
        return path.startsWith("/api/");
    }

    public boolean changes() {
        return !method.equals("GET");
    }

    /** Whether it is about an object that one may or may not enter. */
    public boolean hasObject() {
        return path.contains("{");
    }

    /** The address with each variable filled in; its name, or what stands before it, says of what. */
    public String address(UnaryOperator<String> identifiers) {
        Matcher variable = VARIABLE.matcher(path);
        return variable.replaceAll(found -> found.group(1) + "/"
                + identifiers.apply(found.group(2).equals("id") ? found.group(1) : found.group(2)));
    }

    /** The record that is bound from a form or from JSON, if any. */
    public Optional<Class<?>> command() {
        return parameters()
                .filter(p -> p.isAnnotationPresent(RequestBody.class) || p.isAnnotationPresent(ModelAttribute.class))
                .<Class<?>>map(Parameter::getType)
                .filter(Class::isRecord)
                .findFirst();
    }

    /** Names of single parameters beside the record. */
    public List<String> parameterNames() {
        return parameters()
                .filter(p -> p.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
    }

    private Stream<Parameter> parameters() {
        return Arrays.stream(handler.getMethod().getParameters());
    }
}
