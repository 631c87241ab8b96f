package app.dateline.care;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose statements and commits go through {@link WholeCommits} where the database is a file of this process. */
final class WholeConnections extends DelegatingDataSource {
    private static final Pattern READ = Pattern.compile("\\s*select\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKS = Pattern.compile("\\sfor\\s+(no\\s+key\\s+)?(update|share|key)\\b",
            Pattern.CASE_INSENSITIVE);

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
            var calls = new Calls(connection, session, commits(file(session)));
            return proxy(Connection.class, calls);
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
    private static boolean isRead(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                && READ.matcher(sql).lookingAt() && !LOCKS.matcher(sql).find();
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
        private final SessionLocal session;
        private final WholeCommits commits;
        private boolean isChanged;

        Calls(Connection target, SessionLocal session, WholeCommits commits) {
            this.target = target;
            this.session = session;
            this.commits = commits;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "commit", "setAutoCommit" ->
                    isChanged ? end(target, method, arguments) : call(target, method, arguments);
                case "rollback", "close" -> undo(method, arguments);
                case "createStatement", "prepareStatement", "prepareCall" ->
                    statement(method.getReturnType(), Objects.requireNonNull(call(target, method, arguments)),
                            arguments);
                default -> call(target, method, arguments);
            };
        }

        private @Nullable Object undo(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            Object result = commits.change(session, () -> call(target, method, arguments));
            boolean isToASavepoint = arguments != null;
            isChanged &= isToASavepoint;
            return result;
        }

        private Object statement(Class<?> type, Object statement, @Nullable Object @Nullable [] preparing) {
            boolean isRead = isRead(preparing);
            return proxy(type, (proxy, method, arguments) -> {
                if (!method.getName().startsWith("execute") || isRead || isRead(arguments)) {
                    return call(statement, method, arguments);
                }
                isChanged = true;
                return target.getAutoCommit() ? end(statement, method, arguments)
                        : commits.change(session, () -> call(statement, method, arguments));
            });
        }

        private @Nullable Object end(Object of, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            Object result = commits.commit(session, () -> call(of, method, arguments));
            isChanged = false;
            return result;
        }
    }
}
