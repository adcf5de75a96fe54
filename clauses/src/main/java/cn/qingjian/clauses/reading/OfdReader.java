package cn.qingjian.clauses.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads OFD (GB/T 33190): a packed folder of XML parts in which text codes stand at positions of a page. The codes of a
 * page are put into lines by their height and into reading order by their place in the line.
 */
final class OfdReader {
    private final ZipArchive archive;
    private final Work work;
    private final SafeXml xml;
    private final List<PageLine> lines = new ArrayList<>();
    private boolean pictures;

    private OfdReader(ZipArchive archive, Work work) {
        this.archive = archive;
        this.work = work;
        this.xml = new SafeXml(work);
    }

    static void read(ZipArchive archive, Work work, ParagraphCollector into) {
        OfdReader reader = new OfdReader(archive, work);
        int page = 0;
        for (String root : reader.texts("OFD.xml", "DocRoot")) {
            String document = normal(root.strip());
            for (String content : reader.pages(document)) {
                page++;
                if (page > work.limits().pages()) {
                    throw Refused.tooLarge("文件超过" + work.limits().pages() + "页。");
                }
                reader.page(content, page);
            }
        }
        if (page == 0) {
            throw Refused.broken("文件里找不到页面，");
        }
        LineJoiner.join(reader.lines, into);
        if (into.isEmpty() && reader.pictures) {
            throw Refused.scanned("这个 OFD 文件只有图片，");
        }
    }

    private InputStream part(String name) {
        return archive.open(name).orElseThrow(() -> Refused.broken("文件里缺少部件，"));
    }

    /** The texts of all elements of a name in a part. */
    private List<String> texts(String part, String element) {
        List<String> texts = new ArrayList<>();
        xml.read(part(part), new SafeXml.Handler() {
            private @Nullable StringBuilder current;

            @Override
            public void open(String name, SafeXml.Attributes attributes) {
                current = name.equals(element) ? new StringBuilder() : null;
            }

            @Override
            public void text(String text) {
                if (current != null) {
                    current.append(text);
                }
            }

            @Override
            public void close(String name) {
                if (current != null) {
                    texts.add(current.toString());
                    current = null;
                }
            }
        });
        return texts;
    }

    private List<String> pages(String document) {
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        List<String> pages = new ArrayList<>();
        xml.read(part(document), new SafeXml.Handler() {
            @Override
            public void open(String name, SafeXml.Attributes attributes) {
                String place = attributes.get("BaseLoc");
                if (name.equals("Page") && place != null) {
                    pages.add(place.startsWith("/") ? normal(place) : normal(folder + place));
                }
            }

            @Override
            public void close(String name) {}
        });
        return pages;
    }

    private static String normal(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.replace("/./", "/");
    }

    private void page(String part, int page) {
        OfdPage content = new OfdPage(page, room());
        xml.read(part(part), content);
        pictures |= content.hasPictures();
        lines.addAll(inLines(content.codes()));
    }

    private long room() {
        long used = lines.stream().mapToLong(line -> line.text().length()).sum();
        return work.limits().characters() - used;
    }

    private static List<PageLine> inLines(List<PageLine> codes) {
        List<PageLine> sorted = new ArrayList<>(codes);
        sorted.sort(Comparator.comparingDouble(PageLine::top));
        List<PageLine> result = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ends = i == sorted.size()
                    || sorted.get(i).top() - sorted.get(from).top()
                            > sorted.get(from).size() / 2;
            if (ends) {
                result.add(line(sorted.subList(from, i)));
                from = i;
            }
        }
        return result;
    }

    private static PageLine line(List<PageLine> codes) {
        List<PageLine> sorted = new ArrayList<>(codes);
        sorted.sort(Comparator.comparingDouble(PageLine::left));
        StringBuilder text = new StringBuilder();
        double end = sorted.get(0).left();
        for (PageLine code : sorted) {
            text.append(code.left() - end > 1.5 * code.size() ? " " : "").append(code.text());
            end = Math.max(end, code.right());
        }
        PageLine first = sorted.get(0);
        return new PageLine(first.page(), text.toString(), first.left(), end, first.top(), first.size());
    }
}
