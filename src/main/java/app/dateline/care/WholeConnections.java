package app.dateline.care;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose statements and commits go through {@link WholeCommits} where the database is a file of this process. */
final class WholeConnections extends DelegatingDataSource {
    private volatile @Nullable WholeCommits commits;

    WholeConnections(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return whole(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return whole(super.getConnection(username, password));
    }

    private Connection whole(Connection connection) throws SQLException {
        return session(connection).<Connection>map(session -> {
            WholeCommits all = commits(file(session));
            session.setLockTimeout(WholeCommits.ATTEMPT);
            return proxy(Connection.class, new Calls(connection, all));
        }).orElse(connection);
    }

    /**
     * Does something with the file while nobody changes anything in the database.
     *
     * @return what it returned; false when there is no open file
     */
    boolean alone(Predicate<MVStore> work) {
        WholeCommits known = commits;
        return known != null && known.alone(work);
    }

    private WholeCommits commits(MVStore file) {
        WholeCommits known = commits;
        return known != null && known.isOf(file) ? known : opened(file);
    }

    private synchronized WholeCommits opened(MVStore file) {
        WholeCommits known = commits;
        if (known == null || !known.isOf(file)) {
            known = new WholeCommits(file);
            commits = known;
        }
        return known;
    }

    private static Optional<SessionLocal> session(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && file(session).isPersistent() ? Optional.of(session) : Optional.empty();
    }

    private static MVStore file(SessionLocal session) {
        return session.getDatabase().getStore().getMvStore();
    }

    /** Most of what is asked: it changes nothing, not even who may change a row. */
    private static boolean isRead(@Nullable String sql) {
        String words = sql == null ? "" : sql.stripLeading().toLowerCase(Locale.ROOT);
        return words.startsWith("select") && !words.contains("for update");
    }

    private static @Nullable String text(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String words ? words : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type
                .cast(Proxy.newProxyInstance(WholeConnections.class.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What one connection is asked for. */
    private static final class Calls implements InvocationHandler {
        private final Connection target;
        private final WholeCommits commits;
        private boolean isChanged;

        Calls(Connection target, WholeCommits commits) {
            this.target = target;
            this.commits = commits;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "commit", "setAutoCommit" ->
                    isChanged ? end(target, method, arguments) : call(target, method, arguments);
                case "rollback", "close" -> commits.change(() -> call(target, method, arguments));
                case "createStatement", "prepareStatement", "prepareCall" ->
                    statement(method.getReturnType(), Objects.requireNonNull(call(target, method, arguments)),
                            text(arguments));
                default -> call(target, method, arguments);
            };
        }

        private Object statement(Class<?> type, Object statement, @Nullable String prepared) {
            return proxy(type, (proxy, method, arguments) -> {
                if (!method.getName().startsWith("execute") || isRead(prepared == null ? text(arguments) : prepared)) {
                    return call(statement, method, arguments);
                }
                isChanged = true;
                return commits.patiently(() -> target.getAutoCommit() ? end(statement, method, arguments)
                        : commits.change(() -> call(statement, method, arguments)));
            });
        }

        private @Nullable Object end(Object of, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            Object result = commits.commit(() -> call(of, method, arguments));
            isChanged = false;
            return result;
        }
    }
}
