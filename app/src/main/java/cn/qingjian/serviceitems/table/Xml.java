package cn.qingjian.serviceitems.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML without document types and outside entities, and a few short ways through its tree. */
final class Xml {
    private Xml() {}

    static Document parse(String text) throws SAXParseException {
        try {
            // the JDK's own, whatever other parsers libraries bring along
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException broken) {
            throw broken;
        } catch (SAXException | IOException | ParserConfigurationException problem) {
            throw new IllegalStateException("can't parse XML from memory", problem);
        }
    }

    static String print(Document document) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException problem) {
            throw new IllegalStateException("can't write XML to memory", problem);
        }
    }

    static String chinese(SAXParseException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("DOCTYPE")
                ? "不允许文档类型声明（DOCTYPE）。"
                : "第" + broken.getColumnNumber() + "列附近写错了（" + message + "）。";
    }

    static List<Element> all(Document document, String name) {
        return elements(document.getElementsByTagNameNS("*", name));
    }

    static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    static String text(Element holder) {
        return children(holder, "text").stream()
                .findFirst()
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }

    static void text(Element holder, String content) {
        children(holder, "text").getFirst().setTextContent(content);
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            @Nullable Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** A warning isn't worth a refusal; anything else is. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException trifle) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
