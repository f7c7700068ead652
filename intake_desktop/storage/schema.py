"""The tables of the vault, made by named migrations: each one transaction, recorded, never undone.

A new migration is a function added at the end of `STEPS`. Steps that were released never change.
A step may use `transform()`, which drops the triggers of its table: those come back with the step.
"""

# Long: every step that was ever released stays.

from collections.abc import Callable, Sequence

from intake_desktop.errors import IntakeError
from intake_desktop.storage.driver import Database, Migrations

APPLICATION_ID = 0x4B54464C  # "KTFL"

Step = Callable[[Database], None]


def begin(db: Database) -> None:
    """Dossiers and their parts, the event log that only grows, settings, the search index."""
    db.execute(f"pragma application_id = {APPLICATION_ID}")
    db.table("dossier").create(
        {
            "id": str,
            "aangemaakt": str,
            "seq": int,
            "bijgewerkt": str,
            "naam": str,
            "aanspreken": str,
            "geboortedatum": str,
            "clientnummer": str,
            "laatste_gesprek": str,
            "vervolg": str,
        },
        pk="id",
        not_null={"id", "aangemaakt", "seq", "bijgewerkt", "naam", "aanspreken", "clientnummer"},
        strict=True,
    )
    db.table("instelling").create(
        {"sleutel": str, "waarde": str}, pk="sleutel", not_null={"sleutel", "waarde"}, strict=True
    )
    _make_deel(db)
    _make_gebeurtenis(db)
    _make_zoek(db)


def _make_deel(db: Database) -> None:
    """One row for the client, the plan and every other part; `tekst` is what search may find."""
    deel = db.table("deel")
    columns = {
        "rij": int,
        "dossier": str,
        "soort": str,
        "id": str,
        "volgorde": int,
        "inhoud": str,
        "tekst": str,
    }
    deel.create(
        columns,
        pk="rij",
        not_null=set(columns),
        foreign_keys=[("dossier", "dossier", "id")],
        strict=True,
    )
    deel.create_index(["dossier", "soort", "id"], unique=True)
    # Tells whose a found row is without decrypting the page it stands on: six times as fast.
    deel.create_index(["rij", "dossier", "soort"], index_name="deel_gevonden")


def _make_gebeurtenis(db: Database) -> None:
    """Who changed what and when, with what it was before: rows can be added, nothing else."""
    columns = {
        "seq": int,
        "tijd": str,
        "actor": str,
        "dossier": str,
        "label": str,
        "soort": str,
        "deel": str,
        "oud": str,
        "nieuw": str,
    }
    db.table("gebeurtenis").create(
        columns, pk="seq", not_null=set(columns) - {"oud", "nieuw"}, strict=True
    )
    for event in ("update", "delete"):
        db.execute(
            f"create trigger gebeurtenis_geen_{event} before {event} on gebeurtenis "
            "begin select raise(abort, 'gebeurtenis: append only'); end"
        )


def _make_zoek(db: Database) -> None:
    """The search index, kept by triggers in the same transaction as the rows it is about.

    With secure-delete a word that was taken out also leaves the index.
    """
    db.execute("create view doorzoekbaar as select rij, tekst from deel where tekst <> ''")
    db.execute(
        "create virtual table zoek using fts5(tekst, content='doorzoekbaar', content_rowid='rij', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    db.execute("insert into zoek(zoek, rank) values ('secure-delete', 1)")
    take_out = (
        "insert into zoek(zoek, rowid, tekst) "
        "select 'delete', old.rij, old.tekst where old.tekst <> '';"
    )
    put_in = "insert into zoek(rowid, tekst) select new.rij, new.tekst where new.tekst <> '';"
    for name, moment, body in (
        ("nieuw", "after insert on deel when new.tekst <> ''", put_in),
        ("weg", "after delete on deel when old.tekst <> ''", take_out),
        (
            "anders",
            "after update of tekst on deel when old.tekst <> new.tekst",
            take_out + put_in,
        ),
    ):
        db.execute(f"create trigger deel_zoek_{name} {moment} begin {body} end")


def keep_rest(db: Database) -> None:
    """The overview tells since when a track rests; vaults of before had no such dossiers."""
    db.table("dossier").add_column("rust", str)


def keep_log(db: Database) -> None:
    """Who did what, in a chain of lines that can only be added; the newest dossiers quickly."""
    columns = {
        "nummer": int,
        "tijd": str,
        "actor": str,
        "handeling": str,
        "object": str,
        "resultaat": str,
        "hash": str,
    }
    log = db.table("logboek")
    log.create(columns, pk="nummer", not_null=set(columns), strict=True)
    log.create_index(["object", "nummer"])
    for event in ("update", "delete"):
        db.execute(
            f"create trigger logboek_geen_{event} before {event} on logboek "
            "begin select raise(abort, 'logboek: append only'); end"
        )
    db.execute(
        "insert into instelling(sleutel, waarde) "
        "values ('logboek.actor', lower(hex(randomblob(4)))), ('logboek.slot', '0:')"
    )
    db.table("dossier").create_index(["seq"])


def keep_household(db: Database) -> None:
    """The overview tells who belongs together; vaults of before had no linked dossiers."""
    db.table("dossier").add_column("samen_met", str)


def keep_signed(db: Database) -> None:
    """Closed versions of plans, which nobody can change, and scans that belong to them.

    The one door out: erasing a dossier puts its id into `wissen`, deletes its rows here and takes
    the id out again, in one transaction.
    """
    db.execute("create table wissen (dossier text primary key) strict")
    db.execute(
        "create table getekend (seq integer primary key, dossier text not null "
        "references dossier(id), versie integer not null, tijd text not null, "
        "inhoud text not null, papier blob not null, hash text not null, "
        "unique (dossier, hash)) strict"
    )
    db.execute(
        "create table bijlage (id text primary key, dossier text not null references dossier(id), "
        "tijd text not null, soort text not null, inhoud blob not null, hash text not null) strict"
    )
    for table in ("getekend", "bijlage"):
        db.execute(
            f"create trigger {table}_geen_update before update on {table} "
            f"begin select raise(abort, '{table}: never changes'); end"
        )
    db.execute(
        "create trigger getekend_geen_delete before delete on getekend "
        "when not exists (select 1 from wissen where dossier = old.dossier) "
        "begin select raise(abort, 'getekend: never changes'); end"
    )


def keep_exchange(db: Database) -> None:
    """Dossiers that left or came in, versions elsewhere, and parts that two laptops changed.

    Each row belongs to a dossier and goes with it when the dossier is erased. Of its history the
    numbers stay then, emptied: a gap would say that changes are missing.
    """
    for name, columns in (
        ("overdracht", ("richting", "wie", "tijd", "reden", "toelichting")),
        ("andere_versie", ("sleutel", "inhoud", "wie", "tijd")),
        ("versie", ("sleutel", "kenmerk")),
    ):
        every = {"rij": int, "dossier": str, **dict.fromkeys(columns, str)}
        if name == "andere_versie":
            every["gekozen"] = int
        db.table(name).create(
            every,
            pk="rij",
            not_null=set(every),
            foreign_keys=[("dossier", "dossier", "id")],
            strict=True,
        )
    db.table("overdracht").create_index(["dossier"])
    db.table("andere_versie").create_index(["dossier"])
    db.table("versie").create_index(["dossier", "sleutel", "kenmerk"], unique=True)
    db.table("gebeurtenis").create_index(["dossier"])
    db.execute("drop trigger gebeurtenis_geen_update")
    db.execute(
        "create trigger gebeurtenis_geen_update before update on gebeurtenis "
        "when not exists (select 1 from wissen where dossier = old.dossier) "
        "or new.seq <> old.seq or new.oud is not null or new.nieuw is not null "
        "begin select raise(abort, 'gebeurtenis: append only'); end"
    )


def keep_follow(db: Database) -> None:
    """The overview tells the ladder, what was decided about work, and every day to watch.

    In vaults of before `volgen` is null: that dossier is looked at when the list is asked for.
    """
    dossier = db.table("dossier")
    for name, kind in (
        ("trede_nu", int),
        ("trede_streef", int),
        ("traject", str),
        ("klantprofiel", str),
        ("volgen", str),
    ):
        dossier.add_column(name, kind)


def keep_own_part(db: Database) -> None:
    """Of a closed version the words of the others may leave; its sealed paper never changes.

    Through the same door as erasing: the id of the dossier stands in `wissen` meanwhile.
    """
    db.execute("drop trigger getekend_geen_update")
    db.execute(
        "create trigger getekend_geen_update before update on getekend "
        "when not exists (select 1 from wissen where dossier = old.dossier) "
        "or new.seq <> old.seq or new.dossier <> old.dossier or new.versie <> old.versie "
        "or new.tijd <> old.tijd or new.papier <> old.papier or new.hash <> old.hash "
        "begin select raise(abort, 'getekend: never changes'); end"
    )


def keep_opinions(db: Database) -> None:
    """What clients thought of the gesprek: only a number grows, beside no dossier and no day."""
    db.execute(
        "create table ervaring (jaar integer not null, vraag text not null, keuze text not null, "
        "aantal integer not null, primary key (jaar, vraag, keuze)) strict, without rowid"
    )


STEPS: tuple[Step, ...] = (
    begin,
    keep_rest,
    keep_log,
    keep_household,
    keep_signed,
    keep_exchange,
    keep_follow,
    keep_own_part,
    keep_opinions,
)


def schema_version(steps: Sequence[Step] = STEPS) -> int:
    """The number that a database carries (`user_version`) once all these steps were taken."""
    return len(steps)


def migrate(db: Database, steps: Sequence[Step] = STEPS) -> bool:
    """Take the steps that this database has not had; whether there were any.

    A step that fails leaves nothing of itself behind, and its error passes.
    """
    migrations = _named(steps)
    if not migrations.pending(db):
        return False
    db.execute("pragma foreign_keys = off")  # a table may be away for a moment; see `take`
    try:
        migrations.apply(db)
    finally:
        db.execute("pragma foreign_keys = on")
    return True


def is_behind(db: Database, steps: Sequence[Step] = STEPS) -> bool:
    """Whether there are steps that this database has not had."""
    return bool(_named(steps).pending(db))


def _named(steps: Sequence[Step]) -> Migrations:
    migrations = Migrations("kluis")
    for number, step in enumerate(steps, start=1):
        migrations(name=step.__name__)(_numbered(number, step))
    return migrations


def _numbered(number: int, step: Step) -> Step:
    def take(db: Database) -> None:
        triggers = _triggers(db)
        step(db)
        _bring_back(db, triggers)
        if db.execute("pragma foreign_key_check").fetchall():
            raise IntakeError(f"{step.__name__} leaves rows that belong to no dossier")
        db.execute(f"pragma user_version = {number}")

    return take


def _triggers(db: Database) -> dict[str, tuple[str, str]]:
    """Each trigger by name: its table and how it is made."""
    rows = db.execute("select name, tbl_name, sql from sqlite_master where type = 'trigger'")
    return {name: (table, sql) for name, table, sql in rows.fetchall()}


def _bring_back(db: Database, before: dict[str, tuple[str, str]]) -> None:
    """Triggers that went with a table that was made anew return, and search is filled again."""
    here = _triggers(db)
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}
    lost = [sql for name, (table, sql) in before.items() if name not in here and table in tables]
    for sql in lost:
        db.execute(sql)
    if lost:
        db.execute("insert into zoek(zoek) values ('rebuild')")
