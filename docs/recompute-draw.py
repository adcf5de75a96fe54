#!/usr/bin/env python3
"""Computes a draw of units and inspectors again from what was published.

    python3 recompute-draw.py data.json

data.json is the file offered on the public page of the draw (/inspections/draws/<number>). Nothing else is needed: no
network, no library besides Python's own. What is done, step by step:

1. the SHA-256 of the seed must be the commitment that was published before the draw;
2. the SHA-256 of the list's text must be the digest that was published before the draw;
3. numbers: block i is HMAC-SHA256(seed, label + "/" + i), read as eight unsigned 32-bit numbers. For a number below n, those
   from the last, incomplete run of n numbers are thrown away, so that no remainder is favoured;
4. units: shuffle the list (Fisher-Yates), take the first ones;
5. inspectors: shuffle them all, so many in turn to each drawn unit. Where anybody would go to the own unit, shuffle again.

Prints the result, and ends with 0 where all agrees, with 1 where anything differs.
"""
import hashlib
import hmac
import json
import sys


def numbers(seed, label):
    block = 0
    while True:
        digest = hmac.new(seed, (label + "/" + str(block)).encode("utf-8"), hashlib.sha256).digest()
        for place in range(0, 32, 4):
            yield int.from_bytes(digest[place:place + 4], "big")
        block += 1


def below(bound, source):
    fair = 2 ** 32 // bound * bound
    while True:
        number = next(source)
        if number < fair:
            return number % bound


def shuffled(items, source):
    order = list(items)
    for place in range(len(order) - 1):
        other = place + below(len(order) - place, source)
        order[place], order[other] = order[other], order[place]
    return order


def text_of(data):
    lines = ["qingjian draw 1"]
    lines += ["unit|%s|%s" % (unit["key"], unit["name"]) for unit in data["units"]]
    lines += ["inspector|%s|%s|%s" % (one["key"], one["name"], one["unit"]) for one in data["inspectors"]]
    lines += ["take|%d|%d" % (data["take"], data["each"])]
    return "\n".join(lines) + "\n"


def draw(data):
    seed = bytes.fromhex(data["seed"])
    list_digest = hashlib.sha256(text_of(data).encode("utf-8")).hexdigest()
    words_digest = hashlib.sha256("\n".join(data["words"]).encode("utf-8")).hexdigest()
    mixed = list_digest + "/" + words_digest
    units = shuffled(data["units"], numbers(seed, "units/" + mixed))[:data["take"]]
    source = numbers(seed, "inspectors/" + mixed)
    while True:
        people = shuffled(data["inspectors"], source)
        sent = [(unit, people[place * data["each"]:(place + 1) * data["each"]]) for place, unit in enumerate(units)]
        if all(one["unit"] != unit["key"] for unit, group in sent for one in group):
            return sent


def main(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    if not data.get("seed"):
        print("The seed is not published yet: the draw has not been made.")
        return 1
    result = draw(data)
    checks = [
        ("seed fits its commitment", hashlib.sha256(bytes.fromhex(data["seed"])).hexdigest() == data["commitment"]),
        ("list fits its digest", hashlib.sha256(text_of(data).encode("utf-8")).hexdigest() == data["digest"]),
        ("result is the published one",
         [(unit["key"], [one["key"] for one in group]) for unit, group in result]
         == [(sent["unit"], sent["inspectors"]) for sent in data["result"]]),
    ]
    for unit, group in result:
        print("%s: %s" % (unit["key"], " ".join(one["key"] for one in group)))
    for what, holds in checks:
        print("%s: %s" % (what, "yes" if holds else "NO"))
    return 0 if all(holds for _, holds in checks) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
