package cn.qingjian.documents;

/** The kind under test, as the application makes it. */
final class Kinds {
    private Kinds() {}

    static DocumentKind documents() {
        return new DocumentKind();
    }
}
