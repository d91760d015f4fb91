package dev.voicecoach.coaching.join;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/**
 * Keeps RocksDB small: a partition's store holds minutes of answers, and Kafka's defaults reserve up to about 100 MB for
 * each of them (50 MB of block cache and three write buffers of 16 MB).
 */
public final class SmallStores implements RocksDBConfigSetter {
    private static final long WRITE_BUFFER_BYTES = 2L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        // The table's own cache of 50 MB is a bound and not a reservation; it fills only with what is stored.
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing of ours to release.
    }
}
