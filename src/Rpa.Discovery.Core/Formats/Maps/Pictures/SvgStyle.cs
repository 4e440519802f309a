namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Looks of a map as a style sheet; shapes and hatching tell everything that colours tell, so that it can be read in black and
/// white.</summary>
/// <remarks>Loads go from light to dark in one hue, which every kind of colour vision tells apart; text keeps a contrast of 4.5 on all of
/// them, by day and by night.</remarks>
internal static class SvgStyle
{
    /// <summary>Fonts that are there: Japanese ones first, because they have both.</summary>
    public const string Fonts = "'Hiragino Sans','Yu Gothic UI','Meiryo','Noto Sans CJK JP','Noto Sans JP',system-ui,sans-serif";

    public const string Sheet = """
        .wm{font-family:'Hiragino Sans','Yu Gothic UI','Meiryo','Noto Sans CJK JP','Noto Sans JP',system-ui,sans-serif}
        .wm-page{fill:#fff}
        .wm text{fill:#1b2430}
        .wm .wm-head{font-weight:600}
        .wm .wm-title{font-weight:600}
        .wm .wm-detail,.wm .wm-label{fill:#2b3540}
        .wm .wm-wait{fill:#8a3400}
        .wm .wm-halo{stroke:#fff}
        .wm-box{fill:#fff;stroke:#46525e}
        .wm-back{fill:#fff}
        .wm-bot{fill:#e9f1fb;stroke:#1f5a9e}
        .wm-end{fill:#eef1f4;stroke:#46525e}
        .wm-frame{fill:#f6f8fa;stroke:#8b97a3}
        .wm-divider{stroke:#8b97a3}
        .wm-hatch{stroke:#8b97a3}
        .wm-icon{fill:#46525e}
        .wm-gap{fill:#fff}
        .wm-line{stroke:#5c6873}
        .wm-tip,.wm-dot{fill:#46525e}
        .wm-s0{fill:#fff6dc}.wm-s1{fill:#ffe2a6}.wm-s2{fill:#ffc66d}.wm-s3{fill:#fba742}.wm-s4{fill:#f59331}
        .wm g:hover>.wm-line{stroke:#0b5cad}
        .wm g:hover>.wm-tip{fill:#0b5cad}
        @media (prefers-color-scheme:dark){
        .wm-page{fill:#14191e}
        .wm text{fill:#eef2f5}
        .wm .wm-detail,.wm .wm-label{fill:#c3ccd4}
        .wm .wm-wait{fill:#ffb784}
        .wm .wm-halo{stroke:#14191e}
        .wm-box,.wm-back{fill:#1d242b}
        .wm-box{stroke:#9aa7b3}
        .wm-bot{fill:#15304f;stroke:#79b0ec}
        .wm-end{fill:#29323b;stroke:#9aa7b3}
        .wm-frame{fill:#191f25;stroke:#6d7985}
        .wm-divider,.wm-hatch{stroke:#6d7985}
        .wm-icon{fill:#c3ccd4}
        .wm-gap{fill:#1d242b}
        .wm-line{stroke:#93a0ac}
        .wm-tip,.wm-dot{fill:#b3bec8}
        .wm-s0{fill:#2b2519}.wm-s1{fill:#463517}.wm-s2{fill:#624512}.wm-s3{fill:#7e540c}.wm-s4{fill:#9a6206}
        .wm g:hover>.wm-line{stroke:#8cc4ff}
        .wm g:hover>.wm-tip{fill:#8cc4ff}
        }
        @media print{
        .wm-page,.wm-box,.wm-back,.wm-gap{fill:#fff}
        .wm text,.wm .wm-detail,.wm .wm-label,.wm .wm-wait{fill:#000}
        .wm-frame,.wm-bot,.wm-end{fill:#fff}
        .wm-box,.wm-bot,.wm-end,.wm-frame,.wm-line,.wm-divider{stroke:#333}
        .wm-tip,.wm-dot,.wm-icon{fill:#333}
        .wm-hatch{stroke:#888}
        .wm-s0{fill:#fff6dc}.wm-s1{fill:#ffe2a6}.wm-s2{fill:#ffc66d}.wm-s3{fill:#fba742}.wm-s4{fill:#f59331}
        }

        """;
}
