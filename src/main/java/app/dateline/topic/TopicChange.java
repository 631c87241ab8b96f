package app.dateline.topic;

/**
 * What editors changed of one topic.
 *
 * @param topic as it is now; as it was last where it is removed
 * @param isRemoved true for a topic of the file that is left out
 */
record TopicChange(Topic topic, boolean isRemoved) {}
