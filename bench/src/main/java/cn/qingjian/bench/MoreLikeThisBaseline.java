package cn.qingjian.bench;

import cn.qingjian.clauses.SourceClause;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The baseline: what a search engine offers for "more like this", with its standard settings for Chinese, in memory. */
final class MoreLikeThisBaseline implements AutoCloseable {
    private static final String FIELD = "text";
    private static final int HITS = 5;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer = new CJKAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final MoreLikeThis moreLikeThis;

    MoreLikeThisBaseline(List<SourceClause> clauses) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (SourceClause clause : clauses) {
                Document document = new Document();
                document.add(new TextField(FIELD, clause.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        moreLikeThis = new MoreLikeThis(reader);
        moreLikeThis.setAnalyzer(analyzer);
        // its default of 2 would drop every word that a clause says only once, and find next to nothing
        moreLikeThis.setMinTermFreq(1);
        moreLikeThis.setFieldNames(new String[] {FIELD});
    }

    /** The number of clauses that MoreLikeThis finds for a draft clause; at most {@value #HITS} are ranked. */
    int search(String text) {
        try {
            return searcher.search(moreLikeThis.like(FIELD, new StringReader(text)), HITS).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
        directory.close();
    }
}
