"""Line_Break and East_Asian_Width of Unicode 16.0.0, packed; made by `tools/make_line_break_table.py`.

Data derived from the Unicode Character Database, © 1991-2025 Unicode, Inc., Unicode License V3
(`docs/licences/unicode.txt`). Classes are those after rule LB1 of UAX #14, with nine of our own: QI and QF opening and
closing quotes (Pi, Pf), OW, CW and BW the wide ones of OP, CP and BA, XP and XA unassigned pictographs (else ID, AL),
DC the dotted circle, HH the hyphen U+2010.
"""

from __future__ import annotations

VERSION = "16.0.0"
NAMES = (
    "AK AL AP AS B2 BA BB BK CB CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS "
    "NU OP PO PR QU RI SP SY VF VI WJ ZW ZWJ QI QF OW CW XP XA DC HH BW "
)
PACKED_CLASSES = r"""
c-oCuUvC^&6=!TWt>6tFc|nK=-gxT=K;kp-aoFGeGqZDdXLs!NwH-S<yWTjqlh__7Y2!fSQdMd|A|;_BRZ&$G+6W$K!AKRUf}s4)nTeY;Y1M}_d+#~t-h2
L^vz?H8Y#=jzgrzMEF$1uPDZevJ(9_*2mI)V7g;fJP1U4qbk~W^eBPUNt&mpXrJTb+lg}+Rk2Ml-ora-y}*a@)E<;D`02-9$<MCg}UC@@$B=3K~-e7-72-
KJc-?-AtJ2n=Q29c{pk9EvK1omvWHLQg0|i_0NaVTy`ElJldXoXjc}k6dzxgQ)^mNv*;L-VZ$tx!(*q+$xoqbDIV$<O6XCmf(4>#Vfqk6L%@BRS287uCyh
20U;PK_bw85L*>o%J;Qy@eULTjX39IJYEsgm^oHNVwfrLaawR8Z)jQ?rw$fNEx3|eHU22BsyqXanzq&-)Yka}#d8ZN$h|hUGCH|;Ai<X}8T(3Qw@%lW7zr
K!3B<&M-q&EJ7=Skgj>Mc^;BF?GQjaI4Hg*?Y<k4*iZiMCbn2KN-3^QBBM*h%S`)RY8|5<_3|7WJFan?f5e3KNE=0BKjkfE4d#?df%dEe0shkTaLND3C7=
?uO;|<v{seYjKgwa$khL+*=9l!?pYCzdidN<~|T625eICv+y}T>+&dm?=7~-crI98x50-i!W&`g&A7=9!e%3^7-((CAWB6YF`_N?A^e?ZX5{!cpLT@qP<W
G0)x%9H`^z9E9!oS4Ef!b_6Kd-_btrex>57(?`b2maL&#(9B@QZPoLrRJ?a<#gIHcaz`}U44FP0G9BOirYNunyb6$;9AP>NCJ|4U(w&q{cEk-}c0ZLiWN-
q1z%GWKZu%SONS_=@!`GJ*b@QYN9YdeHu>>Y=ek-?Mah9`$yYAL>=883+1Z+{{=?1_VdYvO*X#50@BMl2d(}GWidaH+g>rSbOYy45C4?FRSFO=rI4@72p~
dCGoTh5N!dj&qj+q?pFxMk;ZOl5Sndy4fkFCrqK(Y=LFXkdg1W)EEVTPEp$1)3UEiiljqXrM_+gJ8TMbFuBQ5Z;a`&bL)uWXf<m4U2K3(jFr68(y1-1mGt
;$~2*E^)wR*)go_qQs@1&M8Dg?YUa=$l|_OxQ{&`7&@5=fcFbz16A=*Q$;tjF>iauXT<(TGdF49{Z6@-+-xnmi!-vABTP_+>atm^`sh6{HxNF<r@X-|$3q
!Ve!Awein{caf7`MmDdwOZUHgf;VFFqe%9b9@6zkIHLM<g>NigGJoFE{t?*UB#*>u9&?hZR*N6lfV}?p7`U&ch8f=_+f}xct~QdCE2)u9TAvHV@=SsL+E@
w^le^fVwBANZ7`fI(DQtXIllo#9KoXq}lJd)i6adRAWcdo(q9!Md)}M<kjYf-T@-ZJnTeH)ppKqbRz6y8t3V!P1LI>j!`A0l5DhSkf#M?%ug@E~gNW>tyI
TdZo+>WW8c#=t(N=-Wj^Yl9U=S9S`(GfF(&Kz=ce42yd7_~IegUM)DdqXseXbzj^aO_DSk+!kl?8oh|hMRx}MTq<4o6yOeA5MWiTIx@<EH+EQ^36F*+a`}
_mE=SDM7np2wmFoxaEFF`abH%yk<VYWu8Qd$cDa@?D49n|L1gYz+UZT7Vg3Q>-L@W2q;p~JCdUl+6%uZ-g<awAqhO8cTnmF8rXY)wi_4aA)}e1ZY;0Pm_s
MH2X01jCQ&QtgdecB#ol|l4Br2pUlX6Ik(`1JRvJM;4nW*LM&~M9t_ASESDATL#OxiqzpH0Vf7(gAW(qY@?8XYh9_%B8jv%}N2X)RRFnofh4M(fd&M6nHr
(6+>{I*>JQHgdTguunfO(h}+KFmIe_q%B-H|G>u9myUT)pUzW?&UCYWs1w&aVUdi5h@KXBohjDXe3_k<95S1TYd_&8xggz@3W;frbXHYtO=lUMx*BneD9X
8yDm>ITv&MK7<{W*qtMidlbGjCv(?tiNl&YG_u<!w`lKhp=y{cnhS4||Dy^_kXGYzyXee{S=+tcwl)2l@M!{A$-*ZtgeyCkmU&79gq#txIWGi#<A4V|8Z4
H7eTkTK?^6F&I;k0v%}oa9e5G$jAz56i^03Cc_`<ta@Eg&}_UnKHh7XsfV9@xHrF5#;T={N2__{#D4Rt4P@+Zedw#-rSfx$#vD|h=Q`Aj$H{IG6(S|pRx3
w>0qG~bNuXKoI8&p$EYzU2N|aZV`fX7@8f%$8fFeZxGh(w;eZ}k#X_Y6@QS*lA~{)RpnoT?uJT4c=fYJ6P}3_71E^FJ4)N`~YS+cajjc@|h^eMT<RZ50j)
R1X=Lj<Yu`ZKOg_nyLB<?;TNP4)5!I|4q83||Z#J$?Z2X#LVYeRs-g_@@i>Ko_Rqpb^N$?GhddJxk(S&xb5*g-wwDvXXHzOXuq82%m%e0;NDhb?+B79$;P
9PuDzGOiE?l1nYfT@K9{^ER?r($WRi;w9eUNQ-*j#A6zFjbqR6c#mbL+n!k(-o^8zm&E1#?FmrY#oETAw)m9tJ4$#j`Z|q$u2B!cU)-p>2z82G{#Lb7oT*
<&zi5W4Zqbd*M&24!s~cP&Qwk^`E~-XFoZ*i&-hjsAdok2Lz9JM_OAOkp(}I>mav~XBzxY4uIRA^s-yeU=>Yu>-oTWo@g8u{mSq&r
"""
PACKED_WIDE = r"""
c-j??u}Z^G7=^iQEYyc^@CBURMDQ6LU3?FF{{K&IZgOwhDycQvLE@lRu;8E~jax+*CnKVWAkwvNPGaP6hQoK@oW<71!ackhIZ}l%2%e#ovan-^hysQ~NL}
(NgpU-O0I5nELI=oEB?iXaM}o#HT~x4fn&HK&GJB+wrv4D`D9s4Rq1qhtWpi&Z$LmL{Z(gg>iF!G9ASzV_2lOvy4Xrl5{g{%apRie;L~B#2<_NXCjR6x93
F~%6p3UyEgL;4}K+zYwGclTyKxK#4V1k|<if_9NzN=oU8@hFZ{x&jlD4#}?0L;W9F=?Ydt)RAljtJ^{<~Z`NberP9%<KBrFID~nsG*o%
"""
