package app.dateline.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** Reads XML of strangers: without doctypes, so without entities of its own, and of a size that memory holds. */
final class SafeXml {
    private static final int DECLARATION = 200;
    // No XML may hold these, but feeds do; they stand for nothing.
    private static final Pattern ILLEGAL = Pattern.compile("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private SafeXml() {}

    /**
     * Text in the encoding that the bytes, the header or the XML declaration tell, else in UTF-8; without blanks around it.
     *
     * @param header the encoding that the server names; null when it names none
     * @throws Refused when it is empty or not in that encoding
     */
    static String decode(byte[] bytes, @Nullable String header) throws Refused {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int end = start.stripLeading().startsWith("<?xml") ? start.indexOf("?>") : -1;
        byte[] declaration = Arrays.copyOf(bytes, Math.max(end, 0));
        String text = TextDecoder.decode(bytes, HtmlCharset.of(declaration, header));
        return legal(text).strip();
    }

    /** The same without what no XML may hold. */
    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }

    /**
     * @throws Refused when it is not well-formed, holds a doctype or is nested beyond measure
     */
    static Document parse(String text) throws Refused {
        try {
            return builder().build(new StringReader(text));
        } catch (XmlLimits.Exceeded e) {
            throw new Refused(null, "feed.nested");
        } catch (JDOMParseException e) {
            boolean isDoctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw isDoctype ? new Refused(e.getLineNumber(), "feed.doctype")
                    : new Refused(e.getLineNumber(), "feed.xml", Math.max(e.getLineNumber(), 1));
        } catch (JDOMException | IOException e) {
            throw new Refused(null, "feed.xml", 1);
        }
    }

    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
        builder.setXMLFilter(new XmlLimits());
        return builder;
    }
}
