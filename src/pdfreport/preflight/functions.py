"""PDF functions to numbers (ISO 32000-1, 7.10): tint transforms and shadings. Sampled functions take the nearest
sample, which is as exact as a check of ink needs; calculator functions (type 4) give None.
"""

from __future__ import annotations

from pdfreport.preflight.objects import Object, get, items, number, numbers, stream_bytes

Values = tuple[float, ...]


def evaluate(function: Object, at: Values) -> Values | None:
    """The function's values at `at`, or None if this kind is not read. An array of functions gives a value each."""
    several = items(function)
    if several:
        found = [evaluate(one, at) for one in several]
        return tuple(part for one in found if one is not None for part in one) if all(found) else None
    kind = number(get(function, "FunctionType"), -1)
    at = _clamped(at, numbers(get(function, "Domain")))
    if kind == 2 and at:
        start = numbers(get(function, "C0")) or (0.0,)
        end = numbers(get(function, "C1")) or (1.0,)
        share = at[0] ** number(get(function, "N"), 1) if at[0] > 0 else 0.0
        return tuple(a + share * (b - a) for a, b in zip(start, end))
    if kind == 3 and at:
        return _stitched(function, at[0])
    if kind == 0:
        return _sampled(function, at)
    return None


def _clamped(at: Values, domain: Values) -> Values:
    pairs = zip(domain[::2], domain[1::2])
    return tuple(min(max(value, low), high) for value, (low, high) in zip(at, pairs))


def _stitched(function: Object, x: float) -> Values | None:
    parts = items(get(function, "Functions"))
    domain = numbers(get(function, "Domain"))
    encode = numbers(get(function, "Encode"))
    if not parts or len(domain) != 2 or len(encode) < 2 * len(parts):
        return None
    edges = (domain[0], *numbers(get(function, "Bounds")), domain[1])
    which = max(at for at in range(len(parts)) if at == 0 or x >= edges[at])
    low, high = edges[which], edges[which + 1]
    start, end = encode[2 * which], encode[2 * which + 1]
    return evaluate(parts[which], (start + (end - start) * ((x - low) / (high - low) if high > low else 0.0),))


def _sampled(function: Object, at: Values) -> Values | None:
    sizes = [int(size) for size in numbers(get(function, "Size"))]
    bits = int(number(get(function, "BitsPerSample")))
    ranges, domain = numbers(get(function, "Range")), numbers(get(function, "Domain"))
    if bits not in (8, 16) or len(sizes) != len(at) or not ranges or not all(sizes):
        return None
    index, stride = 0, 1
    for value, size, low, high in zip(at, sizes, domain[::2], domain[1::2]):
        place = round((value - low) / (high - low) * (size - 1)) if high > low else 0
        index += place * stride
        stride *= size
    outputs, width = len(ranges) // 2, bits // 8
    data = stream_bytes(function)
    start = index * outputs * width
    if start + outputs * width > len(data):
        return None
    most = (1 << bits) - 1
    decode = numbers(get(function, "Decode")) or ranges
    found = []
    for at_ in range(outputs):
        raw = int.from_bytes(data[start + at_ * width : start + (at_ + 1) * width], "big") / most
        found.append(decode[2 * at_] + raw * (decode[2 * at_ + 1] - decode[2 * at_]))
    return tuple(found)
