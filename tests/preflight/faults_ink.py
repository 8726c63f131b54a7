"""Faults of colour and ink."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.surgery import (
    LEFT,
    LOW,
    SAVE,
    Fault,
    archive,
    both,
    draw,
    form,
    image,
    legacy,
    on_page,
    paint,
    press,
    show,
    tile,
)

BLACK = "0 0 0 1 k"
DARK = "0.8 0.8 0.8 0.8 k"


def profile_space(pdf: pikepdf.Pdf) -> Any:
    """ICCBased with the profile of the intent."""
    return Array([Name.ICCBased, pdf.Root.OutputIntents[0].DestOutputProfile])


def other_ink(pdf: pikepdf.Pdf) -> Any:
    """ICCBased with the profile of another press."""
    from pdfreport.images import profiles
    from pdfreport.profile import COATED

    raw = profiles.load(COATED.icc).raw
    return Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, raw, Dictionary(N=4)))])


def srgb(pdf: pikepdf.Pdf) -> Any:
    """ICCBased RGB."""
    from pdfreport.images import profiles

    raw = profiles.load(profiles.SRGB).raw
    return Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, raw, Dictionary(N=3)))])


def spot(*ink: float, gain: float = 1) -> Any:
    """A spot ink with this alternate."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=list(ink), N=gain)
    return Array([Name.Separation, Name("/PANTONE 1"), Name.DeviceCMYK, function])


def light_spot(pdf: pikepdf.Pdf) -> Any:
    """A spot ink that a press without it would have to print as RGB."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 0, 0], N=1)
    return pdf.make_indirect(Array([Name.Separation, Name("/PANTONE 1"), Name.DeviceRGB, function]))


def lab_spot(pdf: pikepdf.Pdf) -> Any:
    """The same as a measured colour, as libraries of spot inks give it."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[95, 0, 0], C1=[40, 60, 30], N=1)
    lab = Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249])])
    return pdf.make_indirect(Array([Name.Separation, Name("/PANTONE 1"), lab, function]))


def state(**entries: Any) -> Any:
    """A graphics state."""
    return Dictionary(Type=Name.ExtGState, **entries)


def light_mask(pdf: pikepdf.Pdf) -> Any:
    """A graphics state whose soft mask blends in RGB."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    drawn = form("1 g 0 0 400 400 re f", Group=group)(pdf)
    return state(SMask=Dictionary(S=Name.Luminosity, G=drawn))


X1A = (*SAVE.items(), ("force_version", "1.4"))
GROUP = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
FAULTS = (
    Fault(
        "alpha-in-x1a",
        legacy,
        "press",
        "legacy-transparency",
        paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": state(ca=0.5)}),
        save=X1A,
    ),
    Fault(
        "profile-in-x1a",
        legacy,
        "press",
        "legacy-colour",
        paint(f"/New cs 0 0 0 0.5 sc {tile()}", ColorSpace={"New": other_ink}),
        save=X1A,
    ),
    Fault("rgb-type", press, "press", "rgb", paint(show("1 0 0 rg", 12))),
    Fault("rgb-rule", press, "press", "rgb", paint(f"0 0 1 rg {tile()}")),
    Fault("rgb-picture", press, "press", "rgb", paint(draw("New", 30), XObject={"New": image(120, 120, "DeviceRGB")})),
    Fault("rgb-in-form", press, "press", "rgb", paint("/New Do", XObject={"New": form("1 0 0 rg 90 90 20 20 re f")})),
    Fault("rgb-in-archive", archive, "archive", "not-of-intent", paint(f"1 0 0 rg {tile()}")),
    Fault("icc-rgb", press, "press", "light", paint(f"/New cs 1 0 0 sc {tile()}", ColorSpace={"New": srgb})),
    Fault(
        "intent-as-source",
        press,
        "press",
        "same-profile",
        paint(f"/New cs 0 0 0 0.5 sc {tile()}", ColorSpace={"New": profile_space}),
    ),
    Fault(
        "spot-twice",
        press,
        "press",
        "spot-differs",
        paint(
            f"/A cs 1 scn {tile()} /B cs 1 scn {tile(x=200)}",
            ColorSpace={"A": spot(0, 1, 1, 0), "B": spot(0, 1, 0.5, 0)},
        ),
    ),
    Fault(
        "spot-of-two-functions",
        press,
        "press",
        "spot-differs",
        paint(
            f"/A cs 1 scn {tile()} /B cs 1 scn {tile(x=200)}",
            ColorSpace={"A": spot(0, 1, 1, 0), "B": spot(0, 1, 1, 0, gain=1.2)},
        ),
    ),
    Fault(
        "spot-of-light", press, "press", "spot-alternate", paint(f"/A cs 1 scn {tile()}", ColorSpace={"A": light_spot})
    ),
    Fault("lab-spot", press, "press", "spot-alternate", paint(f"/A cs 1 scn {tile()}", ColorSpace={"A": lab_spot})),
    Fault("type-on-every-plate", press, "press", "on-every-plate", paint(show("/All cs 0.5 scn", 30))),
    Fault(
        "transfer-function",
        press,
        "press",
        "transfer",
        paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": state(TR=Name.Identity)}),
    ),
    Fault(
        "blend-mode",
        press,
        "press",
        "blend-mode",
        both(
            on_page("Group", GROUP), paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": state(BM=Name.Strange)})
        ),
    ),
    Fault(
        "rendering-intent",
        press,
        "press",
        "rendering-intent",
        paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": state(RI=Name.Pretty)}),
    ),
    Fault(
        "no-blend-space",
        press,
        "press",
        "no-blend-space",
        paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": state(ca=0.5)}),
    ),
    Fault(
        "rgb-soft-mask",
        press,
        "press",
        "group-space",
        both(on_page("Group", GROUP), paint(f"/New gs 0 0 0 0.5 k {tile()}", ExtGState={"New": light_mask})),
    ),
    Fault("ink-320", press, "press", "ink-limit", paint(f"{DARK} {tile()}")),
    Fault("ink-of-overprint", press, "press", "ink-limit", paint(f"0.8 0.7 0.6 0 k {tile()} {BLACK} /On gs {tile()}")),
    Fault(
        "ink-of-picture",
        press,
        "press",
        "ink-limit",
        paint(draw("New", 30), XObject={"New": image(120, 120, Decode=Array([1, 0] * 4))}),
    ),
    Fault("ink-of-type", press, "press", "ink-limit", paint(show(DARK, 30))),
    # nothing alone passes 220 %: a bar of 180 % under black type of a size for body text that overprints
    Fault("type-on-a-bar", press, "press", "ink-limit", paint(f"0.8 0.5 0 0.5 k {tile()} {show(BLACK, 12, '/On gs')}")),
    Fault("heavy-dot", press, "press", "ink-limit", paint(f"{DARK} {tile(1.2, 1.2)}")),
    Fault("white-overprint", press, "press", "white-overprint", paint(f"0 0 0 0 k /On gs {tile()}")),
    Fault(
        "black-knocks-out",
        press,
        "press",
        "black-knocks-out",
        paint(f"0.2 0 0 0 k {tile()} " + show(BLACK, 9, "/Off gs")),
    ),
    Fault("line-of-no-width", press, "press", "zero-line", paint(f"0 0 0 1 K 0 w {LEFT} {LOW} m 200 {LOW} l S")),
    Fault("rule-of-0.05-mm", press, "press", "thin-line", paint(f"{BLACK} /On gs {tile(200, 0.1417)}")),
    Fault("line-of-0.2-pt", press, "press", "thin-line", paint(f"0 0 0 1 K 0.2 w {LEFT} {LOW} m 200 {LOW} l S")),
    Fault("scaled-line", press, "press", "thin-line", paint("0.1 0 0 0.1 0 0 cm 0 0 0 1 K 1 w 900 900 m 2000 900 l S")),
    Fault("tinted-rule", press, "press", "thin-tinted-line", paint(f"0 0 0 0.3 K 0.3 w {LEFT} {LOW} m 200 {LOW} l S")),
    Fault("four-inks-9-pt", press, "press", "type-in-inks", paint(show("0.3 0.3 0.3 0.8 k", 9))),
    Fault("type-of-5-pt", press, "press", "tiny-type", paint(show(BLACK, 5, "/On gs"))),
    Fault(
        "reversed-7.6-pt",
        press,
        "press",
        "reversed-small",
        paint(f"{BLACK} /On gs {tile()} " + show("0 0 0 0 k", 7.6, "/Off gs")),
    ),
    Fault(
        "reversed-9-pt",
        press,
        "press",
        "reversed-fine",
        paint(f"{BLACK} /On gs {tile()} " + show("0 0 0 0 k", 9, "/Off gs")),
    ),
    Fault(
        "reversed-11-pt-of-two-inks",
        press,
        "press",
        "reversed-fine",
        paint(f"1 1 0 0 k {tile()} " + show("0 0 0 0 k", 11, "/Off gs")),
    ),
    Fault(
        "picture-of-72-ppi", press, "press", "coarse-picture", paint(draw("New", 100), XObject={"New": image(100, 100)})
    ),
    Fault(
        "line-art-of-300-ppi",
        press,
        "press",
        "coarse-picture",
        paint(
            draw("New", 24), XObject={"New": image(100, 100, "DeviceGray", BitsPerComponent=1, Decode=Array([0, 1]))}
        ),
    ),
    Fault(
        "picture-of-120-ppi", press, "press", "soft-picture", paint(draw("New", 60), XObject={"New": image(100, 100)})
    ),
)
