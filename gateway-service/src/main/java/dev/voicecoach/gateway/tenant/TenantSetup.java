package dev.voicecoach.gateway.tenant;

import dev.voicecoach.gateway.id.RandomId;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first tenant and its key when there is none, so that a new installation can be used at once; and a new key
 * when the file with it was lost, since only its hash is kept here. For one gateway on one machine.
 */
@Component
public class TenantSetup implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(TenantSetup.class);
    private static final String NAME = "local";
    private static final Set<String> EVERY_SCOPE =
            Set.of("tasks:write", "tasks:read", "tasks:delete", "questions:write");
    /** One person on one machine: everything measured, nothing sent away unless a start says otherwise. */
    private static final Policy LOCAL = new Policy(
            EmotionPolicy.FULL, true, "default", "default", List.of("ollama", "openai", "anthropic"), 30, null);

    private final TenantProperties properties;
    private final Tenants tenants;
    private final ApiKeys keys;
    private final TransactionTemplate transaction;

    TenantSetup(TenantProperties properties, Tenants tenants, ApiKeys keys, TransactionTemplate transaction) {
        this.properties = properties;
        this.tenants = tenants;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        if (properties.firstKeyFile() == null) {
            return;
        }
        createIfNone(properties.firstKeyFile());
        if (properties.emotion() != null) {
            tenants.setEmotion(NAME, properties.emotion());
        }
        if (properties.localOnly() != null) {
            tenants.setLocalOnly(NAME, properties.localOnly());
        }
    }

    /**
     * Makes the tenant {@code local} on a database without any tenant, and gives it a key in the file when that is not
     * there. A key that was lost stays valid.
     */
    public void createIfNone(Path keyFile) {
        transaction.executeWithoutResult(status -> {
            var empty = tenants.isEmptyAndLocked();
            if (empty) {
                tenants.add(RandomId.of("ten_"), NAME, LOCAL);
            }
            var tenantId = tenants.idOf(NAME);
            if (tenantId.isEmpty() || (!empty && Files.exists(keyFile))) {
                return;
            }
            var key = ApiKey.generate();
            keys.add(tenantId.get(), key, EVERY_SCOPE);
            // Before the commit: a key that nobody could read would lock the owner out.
            write(keyFile, key);
            log.info("Tenant '{}' has a new API key, in {}", NAME, keyFile);
        });
    }

    private static void write(Path file, ApiKey key) {
        try {
            var target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var unfinished = Files.createTempFile(
                    target.getParent(),
                    ".api-key-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, key.secret() + '\n');
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the first API key to " + file, e);
        }
    }
}
