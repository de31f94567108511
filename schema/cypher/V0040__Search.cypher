// Organisations, alliances and people are found by their words and by what they are about.
CREATE FULLTEXT INDEX organisation_search IF NOT EXISTS FOR (n:Organisation) ON EACH [n.words, n.placeWords, n.contextWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX alliance_search IF NOT EXISTS FOR (n:Alliance) ON EACH [n.words, n.contextWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX person_search IF NOT EXISTS FOR (n:Person) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
// The new index of organisations has the old one's words.
DROP INDEX organisation_words IF EXISTS;
