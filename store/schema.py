"""The tables of the first version, in the order they are made.

A claim's row number (``claims.key``) is ``(days since the year 1 << 32) | number``, days 0 where the date is
unknown: sort key, cursor and row of the full-text index at once. Texts of JSON are ready to serve.
"""

TABLES = (
    # One row a counter: revision (grows with every change) and the last numbers given out.
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO counters VALUES ('revision', 1), ('claim', 0), ('conflict', 0), ('article', 0), ('review', 0)",
    # Claims that are not narration, and conflicts on record; sqlite-utils counts the rows of whole tables.
    "INSERT INTO counters VALUES ('said', 0), ('shown', 0)",
    # Ids that answer 410.
    "CREATE TABLE withdrawn (noun TEXT, id TEXT, at TEXT NOT NULL, PRIMARY KEY (noun, id)) WITHOUT ROWID",
    # The wordings in use of what has several (labels, names, roles), so that the commonest can be shown.
    """CREATE TABLE wordings (
        noun TEXT, number INTEGER, value TEXT, folded TEXT NOT NULL, uses INTEGER NOT NULL,
        PRIMARY KEY (noun, number, value)) WITHOUT ROWID""",
    "CREATE INDEX wordings_folded ON wordings (noun, folded)",
    # -- articles ------------------------------------------------------------------------------------------
    """CREATE TABLE sources (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, folded TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        site TEXT, articles INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX sources_name ON sources (name COLLATE NOCASE, id)",
    "CREATE VIRTUAL TABLE source_words USING fts5(words, parts, tokenize='ascii', prefix='2 3')",
    "CREATE INDEX sources_size ON sources (claims DESC, id)",
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sort INTEGER NOT NULL UNIQUE, origin TEXT NOT NULL,
        url TEXT, title TEXT, author TEXT, published TEXT, published_text TEXT,
        source INTEGER REFERENCES sources, source_name TEXT, source_site TEXT, language TEXT NOT NULL,
        digest BLOB NOT NULL, text_digest BLOB NOT NULL, extractor TEXT NOT NULL, updated TEXT NOT NULL,
        claims INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX articles_url ON articles (url)",
    "CREATE INDEX articles_text ON articles (text_digest)",
    "CREATE INDEX articles_extractor ON articles (extractor, number)",
    """CREATE TABLE article_texts (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, text TEXT NOT NULL,
        blocks TEXT NOT NULL, headline TEXT)""",
    # Where articles were read from, and what was read there.
    """CREATE TABLE origins (
        origin TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        digest BLOB NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX origins_article ON origins (article)",
    # The ids of withdrawn articles by where they were read from, so that they come back under them.
    "CREATE TABLE former_origins (origin TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE article_words USING fts5(words, parts, tags, tokenize='ascii')",
    # -- speakers ------------------------------------------------------------------------------------------
    """CREATE TABLE speakers (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT,
        aliases TEXT NOT NULL DEFAULT '[]', wikidata TEXT, corrected TEXT NOT NULL DEFAULT 'null',
        ref TEXT NOT NULL DEFAULT '',
        claims INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX speakers_name ON speakers (name COLLATE NOCASE, id)",
    "CREATE INDEX speakers_size ON speakers (claims DESC, id)",
    "CREATE INDEX speakers_kind ON speakers (kind, claims DESC, id)",
    # Every id ever given out; ``form`` is the name it was made for, ``speaker`` who answers to it now.
    """CREATE TABLE speaker_ids (
        id TEXT PRIMARY KEY, base TEXT NOT NULL, speaker INTEGER REFERENCES speakers ON DELETE SET NULL,
        form TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX speaker_ids_base ON speaker_ids (base)",
    "CREATE INDEX speaker_ids_speaker ON speaker_ids (speaker)",
    "CREATE TABLE speaker_names (folded TEXT, speaker INTEGER, PRIMARY KEY (folded, speaker)) WITHOUT ROWID",
    "CREATE INDEX speaker_names_speaker ON speaker_names (speaker)",
    "CREATE VIRTUAL TABLE speaker_words USING fts5(words, parts, tokenize='ascii', prefix='2 3')",
    "CREATE VIRTUAL TABLE speaker_letters USING fts5(names, tokenize='trigram')",
    # Name forms, the articles that use them, and the blocks in which they meet.
    """CREATE TABLE forms (
        number INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE, speaker INTEGER REFERENCES speakers,
        name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL DEFAULT '[]',
        claims INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX forms_speaker ON forms (speaker)",
    """CREATE TABLE form_uses (
        form INTEGER, article INTEGER, place INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT,
        aliases TEXT NOT NULL, claims INTEGER NOT NULL, published TEXT,
        PRIMARY KEY (form, article, place)) WITHOUT ROWID""",
    "CREATE INDEX form_uses_article ON form_uses (article)",
    "CREATE INDEX form_uses_role ON form_uses (form, published, role) WHERE role IS NOT NULL",
    "CREATE TABLE form_blocks (block TEXT, form INTEGER, leader INTEGER, PRIMARY KEY (block, form)) WITHOUT ROWID",
    "CREATE INDEX form_blocks_form ON form_blocks (form)",
    "CREATE INDEX form_blocks_leader ON form_blocks (leader)",
    # What the operator says of names: see store.rulings; ``ruled`` has the rulings themselves, in order.
    """CREATE TABLE rulings (
        ruling INTEGER, form TEXT, side INTEGER NOT NULL, PRIMARY KEY (ruling, form)) WITHOUT ROWID""",
    "CREATE INDEX rulings_form ON rulings (form, side)",
    "CREATE TABLE ruled (number INTEGER PRIMARY KEY, given TEXT NOT NULL)",
    "CREATE TABLE namesakes (article TEXT, form TEXT, own TEXT NOT NULL, PRIMARY KEY (article, form)) WITHOUT ROWID",
    # -- claims --------------------------------------------------------------------------------------------
    """CREATE TABLE topics (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, listed INTEGER NOT NULL,
        parent TEXT, iptc TEXT, ref TEXT NOT NULL, claims INTEGER NOT NULL DEFAULT 0,
        conflicts INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX topics_name ON topics (label COLLATE NOCASE, id)",
    "CREATE VIRTUAL TABLE topic_words USING fts5(words, parts, tokenize='ascii', prefix='2 3')",
    "CREATE VIRTUAL TABLE topic_letters USING fts5(names, tokenize='trigram')",
    "CREATE INDEX topics_size ON topics (claims DESC, id)",
    """CREATE TABLE targets (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, claims INTEGER NOT NULL DEFAULT 0)""",
    # ``topics`` are numbers joined by commas, best first; ``labels`` how this claim words them.
    """CREATE TABLE claims (
        key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES articles,
        place INTEGER NOT NULL, speaker INTEGER NOT NULL REFERENCES speakers,
        form INTEGER NOT NULL REFERENCES forms, quotation TEXT NOT NULL, narration INTEGER NOT NULL,
        label TEXT NOT NULL, topics TEXT NOT NULL, labels TEXT NOT NULL, rank INTEGER NOT NULL,
        conflicts INTEGER NOT NULL DEFAULT 0, same INTEGER NOT NULL,
        updated TEXT NOT NULL, stance TEXT NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL)""",
    # ``same`` is a hash of the folded text: who said the same where else.
    "CREATE INDEX claims_same ON claims (same, speaker, key)",
    "CREATE INDEX claims_listed ON claims (narration, key)",
    "CREATE INDEX claims_speaker ON claims (speaker, narration, key)",
    "CREATE INDEX claims_form ON claims (form)",
    "CREATE INDEX claims_article ON claims (article, place)",
    "CREATE INDEX claims_updated ON claims (updated)",
    # No full-text index whose rows are never ranked by it keeps the lengths of its rows (columnsize).
    "CREATE VIRTUAL TABLE claim_words USING fts5(words, parts, tags, tokenize='ascii', columnsize=0)",
    # All stances a claim takes, the main one first.
    """CREATE TABLE positions (
        claim INTEGER REFERENCES claims ON DELETE CASCADE, place INTEGER, target INTEGER NOT NULL,
        label TEXT NOT NULL, wording TEXT NOT NULL, speaker INTEGER NOT NULL,
        PRIMARY KEY (claim, place)) WITHOUT ROWID""",
    "CREATE INDEX positions_speaker ON positions (speaker, target, label)",
    # The same by topic, so that those of one topic lie together.
    """CREATE TABLE topic_positions (
        topic INTEGER, speaker INTEGER, target INTEGER, label TEXT, claim INTEGER,
        PRIMARY KEY (topic, speaker, target, label, claim)) WITHOUT ROWID""",
    # Fact-checkers' verdicts by the id of the claim they are about, which may go and come back.
    """CREATE TABLE reviews (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sort INTEGER NOT NULL UNIQUE, claim TEXT NOT NULL,
        site TEXT, rating TEXT NOT NULL, reviewed TEXT, updated TEXT NOT NULL, tags TEXT NOT NULL, ref TEXT NOT NULL,
        body TEXT NOT NULL)""",
    "CREATE INDEX reviews_claim ON reviews (claim, sort)",
    "CREATE INDEX reviews_reviewed ON reviews (reviewed)",
    "CREATE VIRTUAL TABLE review_words USING fts5(words, parts, tags, tokenize='ascii')",
    # -- conflicts -----------------------------------------------------------------------------------------
    # What the comparison sees of a claim, and the index by which claims find one another.
    """CREATE TABLE sides (
        claim INTEGER PRIMARY KEY REFERENCES claims ON DELETE CASCADE, speaker INTEGER NOT NULL, keys TEXT NOT NULL,
        side TEXT NOT NULL)""",
    "CREATE TABLE claim_keys (key INTEGER, rank INTEGER, claim INTEGER, PRIMARY KEY (key, rank, claim)) WITHOUT ROWID",
    # Pairs that an operator has rejected, by conflict id.
    "CREATE TABLE rejections (id TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID",
    # Lists of corrections as given. ``claim`` is the id of the claim corrected, ``article`` where it was found;
    # ``pending`` why a correction is not in force, ``wants`` the id of a speaker it waits for; ``seen`` the place of
    # the claim in the text of the article ``seen_in``, should it be read with other words one day.
    """CREATE TABLE corrections (
        document TEXT, subject TEXT, place INTEGER NOT NULL, given TEXT NOT NULL, resolved TEXT NOT NULL DEFAULT '{}',
        claim TEXT, conflict TEXT, article INTEGER, pending TEXT, wants TEXT, seen_in TEXT, seen TEXT,
        PRIMARY KEY (document, subject)) WITHOUT ROWID""",
    "CREATE INDEX corrections_claim ON corrections (claim) WHERE claim IS NOT NULL",
    "CREATE INDEX corrections_article ON corrections (article) WHERE article IS NOT NULL",
    "CREATE INDEX corrections_seen ON corrections (seen_in) WHERE seen_in IS NOT NULL",
    "CREATE INDEX corrections_wants ON corrections (wants) WHERE wants IS NOT NULL",
    # Every conflict found; ``shown`` are those among the best of one of their claims and not rejected.
    """CREATE TABLE conflicts (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, by_score INTEGER NOT NULL UNIQUE,
        a INTEGER NOT NULL REFERENCES claims, b INTEGER NOT NULL REFERENCES claims,
        kind TEXT NOT NULL, score REAL NOT NULL, topic INTEGER, explanation TEXT NOT NULL, evidence TEXT NOT NULL,
        best_a INTEGER NOT NULL DEFAULT 1, best_b INTEGER NOT NULL DEFAULT 1, rejected INTEGER NOT NULL,
        shown INTEGER NOT NULL DEFAULT 0,
        speaker_a INTEGER NOT NULL, speaker_b INTEGER NOT NULL, same_source INTEGER NOT NULL,
        topics TEXT NOT NULL, tags TEXT NOT NULL, updated TEXT NOT NULL DEFAULT '', UNIQUE (a, b))""",
    "CREATE INDEX conflicts_updated ON conflicts (updated)",
    "CREATE INDEX articles_updated ON articles (updated)",
    "CREATE INDEX conflicts_b ON conflicts (b, a)",
    # By row number and by ``by_score``; the tags themselves are in the table.
    "CREATE VIRTUAL TABLE conflicts_newest USING fts5(tags, tokenize='ascii', columnsize=0, content='')",
    "CREATE VIRTUAL TABLE conflicts_score USING fts5(tags, tokenize='ascii', columnsize=0, content='')",
)

#: What tells of most pairs that they need not be compared, where candidates are found.
BRIEFS = "ALTER TABLE claim_keys ADD COLUMN brief BLOB NOT NULL DEFAULT x''"

#: Numbers of positions, of a speaker (0) or on a topic (1), by speaker and target; ``sort`` is minus the number.
POSITION_COUNTS = (
    """CREATE TABLE position_counts (
        noun INTEGER, owner INTEGER, speaker INTEGER, target INTEGER, sort INTEGER NOT NULL,
        PRIMARY KEY (noun, owner, speaker, target)) WITHOUT ROWID""",
    "CREATE INDEX position_counts_most ON position_counts (noun, owner, sort, speaker, target)",
    "INSERT INTO position_counts SELECT 0, speaker, speaker, target, -count(*) FROM positions "
    "GROUP BY speaker, target HAVING count(*) > 1",
    "INSERT INTO position_counts SELECT 1, topic, speaker, target, -count(*) FROM topic_positions "
    "GROUP BY topic, speaker, target HAVING count(*) > 1",
)

#: Tables whose rows are counted as they come and go.
COUNTED = ("articles", "claims", "speakers", "topics", "sources")
