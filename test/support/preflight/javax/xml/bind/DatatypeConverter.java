package javax.xml.bind;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;

/** The conversions that PDFBox's XMP reader asks for and that newer Java no longer brings along. */
public final class DatatypeConverter {
    private DatatypeConverter() {
    }

    public static Calendar parseDateTime(String text) {
        boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
        ZonedDateTime time = zoned ? ZonedDateTime.parse(text) : LocalDateTime.parse(text).atZone(ZoneOffset.UTC);
        return GregorianCalendar.from(time);
    }

    public static int parseInt(String text) {
        return Integer.parseInt(text.trim());
    }

    public static byte[] parseHexBinary(String text) {
        return HexFormat.of().parseHex(text);
    }

    public static String printHexBinary(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
