namespace Rpa.Discovery.Wording;

/// <summary>Work that a run leaves undone.</summary>
internal static class LeftUndoneWords
{
    public static readonly Phrase Hours = new("work left undone", "やり残す仕事の時間");
    public static readonly Phrase GateMoreOpen = new("{0} more {0:case|cases} a year {0:stays|stay} undone than today",
        "年{0}件が今より多くやり残しになるため");
    public static readonly Phrase GateGrows = new("work would pile up without end: {0}", "仕事がたまり続けるため。{0}");
}
