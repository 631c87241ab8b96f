package app.dateline.ingest;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends the reading of a document that has more elements, or nests them deeper, than any feed. */
final class XmlLimits extends XMLFilterImpl {
    private static final int DEEPEST = 80;
    private static final int MOST_ELEMENTS = 200_000;

    private int depth;
    private int elements;

    @Override
    public void startElement(String space, String name, String whole, Attributes attributes) throws SAXException {
        elements += 1 + attributes.getLength();
        if (++depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new Exceeded();
        }
        super.startElement(space, name, whole, attributes);
    }

    @Override
    public void endElement(String space, String name, String whole) throws SAXException {
        depth--;
        super.endElement(space, name, whole);
    }

    /** It is too large. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("too many elements", null, false, false);
        }
    }
}
