package javax.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The interface that PDFBox Preflight names and that newer Java no longer brings along. */
public interface DataSource {
    InputStream getInputStream() throws IOException;

    OutputStream getOutputStream() throws IOException;

    String getContentType();

    String getName();
}
