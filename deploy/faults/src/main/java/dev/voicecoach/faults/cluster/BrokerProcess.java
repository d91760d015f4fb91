package dev.voicecoach.faults.cluster;

import dev.voicecoach.standalone.parts.Broker;
import dev.voicecoach.standalone.services.LogFile;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker of the standalone system as a process of its own, until it is killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** @param args folder of the data, port, port of the controller, file for the log */
    public static void main(String[] args) throws Exception {
        LogFile.open(Path.of(args[3]));
        try (var broker = Broker.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            System.out.println("Kafka is up at " + broker.bootstrapServers());
            new CountDownLatch(1).await();
        }
    }
}
