"""The battery: every gate that can run, and for the other numbers why not."""

from collections.abc import Mapping

from tests.faults import damage, key_damage, kill, planted, power_cut
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
    Gate({16: "1 000 bit flips: all noticed, no other words shown"}, damage.flips),
    Gate({17: "every kind of cut or replaced file is told, nothing is made over it"}, damage.cuts),
    Gate({18: "a log that is gone or damaged: how many changes miss"}, damage.logs),
    Gate({19: "twenty kinds of damage to the key file: 0 data lost"}, key_damage.run),
    Gate({23: "logical mistakes that were planted: all found by the check"}, planted.run),
)

ELSEWHERE: Mapping[int, str] = {}
