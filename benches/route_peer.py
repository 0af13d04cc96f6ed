"""Holds the planner's answers against PyVRP with a second for each instance; without windows against LKH as well, whose
tours of so few stops are the shortest ones or nearly.

    cargo bench --bench route -- --instances FILE.jsonl
    pip install pyvrp elkai    # 0.14, 2.0
    python benches/route_peer.py FILE.jsonl

The project itself needs neither. Prints, for each kind and number of stops, how many instances each side solved
on time and the mean gap of our length to PyVRP's where both did.
"""

import json
import sys
from collections import defaultdict

import elkai
from pyvrp import Model
from pyvrp.stop import MaxRuntime

FAR = 2**31


def solve(data, seconds):
    jobs, size = data["jobs"], len(data["jobs"]) + 2
    model = Model()
    places = [model.add_location(index, 0) for index in range(size - 1)]
    depot = model.add_depot(places[-1])
    for place, job in zip(places, jobs):
        windows = job["windows"] or [[0, FAR]]
        # Of several windows one is chosen: clients at one place, of whom a group asks for exactly one.
        group = model.add_client_group(required=True) if len(windows) > 1 else None
        for early, late in windows:
            model.add_client(
                place, service_duration=job["stay"], tw_early=early, tw_late=late, group=group, required=group is None
            )
    model.add_vehicle_type(
        1,
        start_depot=depot,
        end_depot=depot,
        tw_early=data["start"],
        start_late=data["start"],
        unit_distance_cost=1,
        unit_duration_cost=data["timeWeight"],
    )
    for one, origin in enumerate(places):
        for other, target in enumerate(places):
            if one != other:
                cell = one * size + other
                model.add_edge(origin, target, distance=data["metres"][cell], duration=data["seconds"][cell])
    result = model.solve(MaxRuntime(seconds), seed=1, display=False, collect_stats=False)
    return result.cost() if result.is_feasible() else None


def shortest(data):
    """The shortest round trip: start and end are one point."""
    size, count = len(data["jobs"]) + 2, len(data["jobs"]) + 1
    metres = [[data["metres"][one * size + other] for other in range(count)] for one in range(count)]
    tour = elkai.DistanceMatrix(metres).solve_tsp(runs=10)
    return sum(metres[one][other] for one, other in zip(tour, tour[1:]))


def main():
    rows, beyond = defaultdict(list), defaultdict(list)
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            peer = solve(data, seconds)
            # PyVRP counts a day's length with the stays; so do we.
            ours = data["cost"] if data["lost"] == 0 else None
            kind, stops, _ = data["name"].split("-")
            rows[kind, int(stops)].append((ours, peer, data["millis"]))
            if kind == "None":
                least = shortest(data)
                beyond[int(stops)].append(100 * (data["cost"] - least) / least)
    print(f"{'windows':<8} {'stops':>5} {'ours':>5} {'peer':>5} {'missed':>6} {'gap %':>8} {'worst %':>8}")
    gaps = defaultdict(list)
    for (kind, stops), pairs in rows.items():
        both = [100 * (ours - peer) / peer for ours, peer, _ in pairs if ours is not None and peer is not None]
        gaps[kind] += both
        missed = sum(ours is None and peer is not None for ours, peer, _ in pairs)
        solved = [sum(pair[side] is not None for pair in pairs) for side in (0, 1)]
        mean, worst = (sum(both) / len(both), max(both)) if both else (0, 0)
        print(f"{kind:<8} {stops:>5} {solved[0]:>5} {solved[1]:>5} {missed:>6} {mean:>8.3f} {worst:>8.3f}")
    for kind, both in gaps.items():
        if both:
            print(f"{kind}: mean gap {sum(both) / len(both):.3f} % over {len(both)}")
    for stops, gaps in beyond.items():
        print(f"{stops} stops without windows: {sum(gaps) / len(gaps):.3f} % above LKH, at worst {max(gaps):.3f} %")


main()
