package dev.voicecoach.platform.store.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** s3proxy with its objects in memory, on a port of its own. */
final class S3Server implements AutoCloseable {
    private static final String ID = "test-id";
    private static final String SECRET = "test-secret";

    private final BlobStoreContext objects;
    private final S3Proxy proxy;

    private S3Server(BlobStoreContext objects, S3Proxy proxy) {
        this.objects = objects;
        this.proxy = proxy;
    }

    static S3Server start() throws Exception {
        var objects = ContextBuilder.newBuilder("transient")
                .credentials("unused", "unused")
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        var proxy = S3Proxy.builder()
                .blobStore(objects.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
                .build();
        proxy.start();
        return new S3Server(objects, proxy);
    }

    S3Properties properties(String bucket) {
        return new S3Properties(
                bucket,
                "us-east-1",
                URI.create("http://127.0.0.1:" + proxy.getPort()),
                ID,
                SECRET,
                Duration.ofSeconds(20));
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
        objects.close();
    }
}
