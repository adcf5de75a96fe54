package cn.qingjian.provisions.importing;

/**
 * How much one import may bring.
 *
 * @param entries greatest number of files in a folder or archive
 * @param expandedBytes greatest size of everything that is unpacked from an archive
 * @param expansion how many times larger than its packed form an entry of more than one mebibyte may be
 * @param lineCharacters longest line of a JSON Lines file
 * @param clauses greatest number of clauses of one provision
 */
record ImportLimits(int entries, long expandedBytes, int expansion, int lineCharacters, int clauses) {
    private static final long MEBIBYTE = 1L << 20;

    /** A national library of laws passes: some 3,000 files, 100 MiB of text. */
    static ImportLimits standard() {
        return new ImportLimits(20_000, 1024 * MEBIBYTE, 200, 8 << 20, 5_000);
    }
}
