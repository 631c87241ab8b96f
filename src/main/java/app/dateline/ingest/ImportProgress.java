package app.dateline.ingest;

/** Is told how an import goes on, for a progress bar. */
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void reading(String name, int number, int of) {}

        @Override
        public void stored(long articles) {}
    };

    /**
     * A file or page is about to be read.
     *
     * @param number which one it is, from 1
     * @param of how many there are
     */
    void reading(String name, int number, int of);

    /**
     * A batch is stored.
     *
     * @param articles how many articles this import has handed to the store so far, known ones too
     */
    void stored(long articles);
}
