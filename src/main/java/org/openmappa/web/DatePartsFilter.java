package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes one value of the three boxes of a date: {@code dob-day}, {@code dob-month}, {@code dob-year} become {@code dob}. */
@Component
class DatePartsFilter extends OncePerRequestFilter {
    private static final String DAY = "-day";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = !request.getRequestURI().startsWith("/api/");
        chain.doFilter(form ? new Joined(request) : request, response);
    }

    private static final class Joined extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> joined;

        Joined(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (joined == null) {
                joined = Collections.unmodifiableMap(join(super.getParameterMap()));
            }
            return joined;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterMap().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private static Map<String, String[]> join(Map<String, String[]> typed) {
            Map<String, String[]> all = new LinkedHashMap<>(typed);
            typed.keySet().stream()
                    .filter(name -> name.endsWith(DAY))
                    .map(name -> name.substring(0, name.length() - DAY.length()))
                    .forEach(name -> all.put(name, new String[] {iso(typed, name)}));
            return all;
        }

        private static String iso(Map<String, String[]> typed, String name) {
            String day = part(typed, name + DAY);
            String month = part(typed, name + "-month");
            String year = part(typed, name + "-year");
            boolean empty = day.isEmpty() && month.isEmpty() && year.isEmpty();
            return empty ? "" : year + "-" + twoDigits(month) + "-" + twoDigits(day);
        }

        private static String twoDigits(String number) {
            return number.length() == 1 ? "0" + number : number;
        }

        private static String part(Map<String, String[]> typed, String name) {
            String[] values = typed.get(name);
            return values == null || values.length == 0 ? "" : values[0].strip();
        }
    }
}
