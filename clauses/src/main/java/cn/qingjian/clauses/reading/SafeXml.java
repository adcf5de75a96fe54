package cn.qingjian.clauses.reading;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as a stream of elements: no document type, no entities but the five built-in ones, no nesting over the
 * limit, and never a tree in memory. Elements are known by their local names, because the transitional, strict and WPS
 * forms of one format differ in their namespaces alone.
 */
final class SafeXml {
    private final Work work;

    /** What happens while an XML part is read. */
    interface Handler {
        void open(String name, Attributes attributes);

        void close(String name);

        default void text(String text) {}
    }

    /** The attributes of the element being opened. */
    interface Attributes {
        /** The value of the attribute with this local name, or null. */
        @Nullable
        String get(String localName);
    }

    SafeXml(Work work) {
        this.work = work;
    }

    /**
     * Hands every element and text of the part to the handler.
     *
     * @throws Refused when the part is no well-formed XML, declares a document type, or is nested too deeply
     */
    void read(InputStream part, Handler handler) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(part);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > work.limits().depth()) {
                            throw Refused.tooLarge("文件内部嵌套超过" + work.limits().depth() + "层。");
                        }
                        handler.open(reader.getLocalName(), name -> attribute(reader, name));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.close(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.DTD -> throw Refused.hostile("文件内部声明了外部内容。");
                    // entities can only be declared in a document type, so this one is a slip
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw Refused.broken("文件内部的结构有错误，");
                    default -> work.check();
                }
            }
        } catch (XMLStreamException malformed) {
            throw Refused.broken("文件内部的结构有错误，");
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        // the one of the JDK, whatever else lies on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // nesting is counted here, so that it is refused by its name
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw Refused.hostile("文件内部引用了外部内容。");
        });
        return factory;
    }
}
