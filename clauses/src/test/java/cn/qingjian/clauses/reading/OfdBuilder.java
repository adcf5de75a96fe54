package cn.qingjian.clauses.reading;

import java.util.ArrayList;
import java.util.List;

/** Builds OFD files page by page. */
final class OfdBuilder {
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final List<String> pages = new ArrayList<>();
    private String prolog = "";

    OfdBuilder prolog(String xml) {
        prolog = xml;
        return this;
    }

    /** Adds a page with these objects in its layer. */
    OfdBuilder page(String objects) {
        pages.add(prolog + "<ofd:Page" + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"1\">" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>");
        return this;
    }

    /** A line of text that begins at a place, in millimetres. */
    static String line(double x, double y, String words) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"" + x + " " + y
                + " 160 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\"" + " DeltaX=\"g " + (words.length() - 1)
                + " 5\">" + words + "</ofd:TextCode></ofd:TextObject>";
    }

    Packed parts() {
        StringBuilder list = new StringBuilder();
        Packed packed = new Packed()
                .with(
                        "OFD.xml",
                        "<ofd:OFD" + NAMESPACE
                                + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        for (int i = 0; i < pages.size(); i++) {
            String place = "Pages/Page_" + i + "/Content.xml";
            list.append("<ofd:Page ID=\"")
                    .append(i + 1)
                    .append("\" BaseLoc=\"")
                    .append(place)
                    .append("\"/>");
            packed.with("Doc_0/" + place, pages.get(i));
        }
        return packed.with(
                "Doc_0/Document.xml",
                "<ofd:Document" + NAMESPACE + "><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>");
    }

    byte[] bytes() {
        return parts().bytes();
    }
}
