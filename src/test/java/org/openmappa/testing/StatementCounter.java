package org.openmappa.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Writes down, when asked to, every statement that the application sends to its database, so that a test can count them. */
@TestComponent
public class StatementCounter implements BeanPostProcessor {
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean writing;

    /** What was sent while this ran; nobody else may use the application meanwhile. */
    public List<String> during(Runnable act) {
        sent.clear();
        writing = true;
        try {
            act.run();
            return List.copyOf(sent);
        } finally {
            writing = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("application") && bean instanceof DataSource pool
                ? watched(DataSource.class, pool, null)
                : bean;
    }

    private <T> T watched(Class<T> type, Object real, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, sql, method, arguments)));
    }

    private @Nullable Object call(
            Object real, @Nullable String sql, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (writing && real instanceof Statement && method.getName().startsWith("execute")) {
            sent.add(sql != null ? sql : arguments == null ? "batch" : String.valueOf(arguments[0]));
        }
        try {
            Object result = method.invoke(real, arguments);
            String text = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : null;
            return switch (result) {
                case Connection connection
                when real instanceof DataSource -> watched(Connection.class, connection, null);
                case PreparedStatement statement
                when real instanceof Connection -> watched(PreparedStatement.class, statement, text);
                case Statement statement when real instanceof Connection -> watched(Statement.class, statement, null);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
