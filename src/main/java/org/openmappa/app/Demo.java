package org.openmappa.app;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.demo.DemoHistory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./mappa demo}: with invented people and one account for each role. */
@Command(name = "demo", description = "Start with invented people and an account for each role")
class Demo implements Callable<Integer> {
    @Mixin
    Start start = new Start();

    private volatile boolean empty;
    private volatile @Nullable DemoAccounts invented;

    @Override
    public Integer call() throws IOException {
        start.demo = true;
        DataFolder folder = demo();
        ConfigurableApplicationContext application = start.on(folder, this::accounts);
        if (empty) {
            folder.beginsToBeMade();
            application.getBeanProvider(DemoHistory.class).ifAvailable(DemoHistory::make);
            Objects.requireNonNull(invented).countFromNow();
            folder.isMade();
        }
        System.out.println(Welcome.to(Start.address(application)));
        return 0;
    }

    private DataFolder demo() throws IOException {
        DataFolder folder = start.folder();
        if (folder.isUsed() && !folder.isDemo()) {
            throw new IllegalArgumentException(folder + " holds live data. Give another --data for the demo");
        }
        if (folder.isHalfMade()) {
            System.out.println("The demo was stopped while it was being made, so it is made anew");
            folder.empty();
        }
        folder.markAsDemo();
        return folder;
    }

    private void accounts(Database database) {
        DataSource source = database.as(database.owner());
        JdbcClient owner = JdbcClient.create(source);
        DemoAccounts accounts = new DemoAccounts(source);
        if (isEmpty(owner, "access.area")) {
            accounts.make();
        }
        invented = accounts;
        empty = isEmpty(owner, "persons.person");
    }

    private static boolean isEmpty(JdbcClient owner, String table) {
        return owner.sql("select not exists (select 1 from " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
