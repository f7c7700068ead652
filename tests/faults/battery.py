"""The battery: every gate that can run, and for the other numbers why not."""

from collections.abc import Mapping

from tests.faults import (
    copies,
    damage,
    disk_faults,
    entry,
    handed_over,
    hostile,
    interrupted,
    key_damage,
    kill,
    leaks,
    many,
    memory,
    papers,
    planted,
    power_cut,
    quiet,
    started,
    travel,
    words,
)
from tests.faults.gate import Gate

GATES: tuple[Gate, ...] = (
    Gate(
        {
            1: "200 x kill -9 while Kim's hour is typed: 0 acknowledged edits lost, 0 unsound",
            2: "at most 1 s of typing lost",
        },
        kill.run,
    ),
    Gate({3: "3 000 power cuts: 0 lost, 0 unsound; NORMAL must lose"}, power_cut.run),
    Gate(
        {4: "the settings of the running program read back; else it does not open"},
        started.settings,
    ),
    Gate(
        {12: "a second program, 50 x: refused in 2 s, 0 bytes changed; open 5 s after a kill"},
        started.two,
    ),
    Gate({32: "SIGABRT leaves no core file"}, started.crash),
    Gate({36: "50 bugs with a BSN in them: 0 words in the log"}, started.bugs),
    Gate(
        {
            6: "a disk of 3 MB full, 50 x: 0 lost, told within 2 s, goes on when there is room",
            7: "with 0 bytes free the dossiers can be read",
        },
        disk_faults.full,
    ),
    Gate(
        {8: "each call of a save fails, once and for good: no lie, no loss, no end"},
        disk_faults.loop,
    ),
    Gate({5: "100 MB, 500 dossiers: save 20 ms median, 100 ms p95, window never 100 ms"}, many.run),
    Gate({13: "a clock that jumps: the order is that of the typing, the lock comes"}, quiet.clock),
    Gate({29: "quiet for 5 and 30 minutes, 100 x: covered, locked, 0 lost"}, quiet.alone),
    Gate({38: "what was copied is gone after 30 s and at the lock"}, quiet.copied),
    Gate({9: "no memory left in a save, 100 x: no lie, no loss, no end"}, memory.none_left),
    Gate({31: "after the lock 0 hits of key, passphrase, names in memory"}, memory.lock),
    Gate({16: "1 000 bit flips: all noticed, no other words shown"}, damage.flips),
    Gate({17: "every kind of cut or replaced file is told, nothing is made over it"}, damage.cuts),
    Gate({18: "a log that is gone or damaged: how many changes miss"}, damage.logs),
    Gate({19: "twenty kinds of damage to the key file: 0 data lost"}, key_damage.run),
    Gate(
        {
            34: "a copy of the folder without the passphrase: 0 of the markers readable",
            35: "0 markers in any file the program wrote, outside the folder that was chosen",
            37: "no temporary paper is left",
            40: "0 addresses beyond this machine; with all sockets refused everything works",
            42: "files of the vault 0600, folders 0700",
        },
        leaks.run,
    ),
    Gate({24: "1 000 wrong passphrases: 0 in, one sentence, at least 0.3 s each"}, entry.wrong),
    Gate({26: "100 000 common and all short passphrases refused, generated ones not"}, entry.rule),
    Gate({30: "the locked window and its title say nothing"}, entry.locked),
    Gate({50: "10 000 odd texts: shown, saved and read back as typed"}, words.typed),
    Gate({53: "3 000 hostile texts in every printed field: a paper each time"}, papers.run),
    Gate({52: "5 000 hostile queries: no error shown, nothing changed"}, words.asked),
    Gate(
        {10: "kill -9, 100 x, in the migration from every version: old or new, as a fresh vault"},
        interrupted.migrations,
    ),
    Gate({20: "kill -9, 100 x, in a backup: a good copy, nothing half"}, interrupted.backups),
    Gate({21: "restore drill on a clean machine: all dossiers equal in 5 min"}, copies.drill),
    Gate({22: "400 days of copies: 5 newest, 7 days, 4 weeks, 6 months kept"}, copies.days),
    Gate(
        {27: "passphrase change: database the same, old refused, 100 kills leave one that opens"},
        interrupted.passphrases,
    ),
    Gate({28: "two leads together, never one alone; what was replaced is refused"}, copies.leads),
    Gate(
        {
            39: "exports sealed; a readable one only after a warning, and logged",
            41: "a stick pulled out 50 x: no half file under its name, the vault unharmed",
        },
        handed_over.sticks,
    ),
    Gate(
        {43: "an erased dossier: 0 of its 20 markers left in 60 s, older copies gone by term"},
        handed_over.erased,
    ),
    Gate({45: "100 changes in the log: all noticed"}, travel.log),
    Gate({46: "500 dossiers there and back equal; twice is once"}, travel.round_trip),
    Gate(
        {47: "60 kinds of hostile file: refused in words, 5 s, 300 MB, nothing written"},
        hostile.run,
    ),
    Gate({48: "20 000 changed files: 0 crashes, none over 5 s"}, travel.fuzz),
    Gate({49: "kill -9, 100 x, in an import: all or nothing"}, interrupted.imports),
    Gate({23: "logical mistakes that were planted: all found by the check"}, planted.run),
)

ELSEWHERE: Mapping[int, str] = {
    11: "in make test: tests/storage/test_golden_vaults.py opent een kluis van elke versie",
    14: "stekker en accu eruit: met de hand op een echte laptop",
    15: "slaapstand, klep, gedwongen herstart: met de hand op een echte laptop",
    25: "de tijd op de langzaamste laptop: met de hand; hier staat die bij 24",
    33: "slaapbestand van Windows: met de hand op een echte laptop",
    44: "in make test: tests/journeys/test_logboek.py, dertig handelingen zijn dertig regels",
    51: "het programma maakt geen CSV of Excel",
    54: "in make test: tests/documents/test_hostile_words.py, de tekens die op papier komen",
    55: "in make test en make bench: vijftigduizend letters, de tijd van een plan",
    56: "in make test: tests/documents/test_zegel.py en test_nazien.py, verzegelde papieren",
    60: "de ondertekende Windows-versie: met de hand op een schone Windows 11",
}
"""Numbers that are not run here, each with where they are or why they can not be."""
