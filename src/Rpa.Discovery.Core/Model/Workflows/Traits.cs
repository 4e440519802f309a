using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>Answers to questions about a step, from which the chance of a bot and its gates are read. Null: nobody has answered.</summary>
public sealed record Traits : ModelPart
{
    /// <summary>How far rules decide, in [0, 1]: written 1.0, known 0.8, experience 0.4, judgement 0.1.</summary>
    public Stated<double>? Rules { get; init; }

    /// <summary>Shares of paper, pdf and screen in the input; empty when not said or given by <see cref="InputFrom"/>.</summary>
    public IReadOnlyDictionary<string, double> Input { get; init; } = new Dictionary<string, double>();

    /// <summary>The attribute that says how the input comes; null when <see cref="Input"/> says it.</summary>
    public string? InputFrom { get; init; }

    /// <summary>How uniform the layout is, in [0, 1]: one 1.0, few 0.8, many 0.4, free 0.1.</summary>
    public Stated<double>? Layout { get; init; }

    /// <summary>Share of cases handed back.</summary>
    public Share? HandBacks { get; init; }

    /// <summary>Mistakes per year, at least 0.</summary>
    public Stated<double>? MistakesPerYear { get; init; }

    /// <summary>What one mistake costs in time; null when not said.</summary>
    public Duration? Rework { get; init; }

    /// <summary>Whether the step exercises authority; a decision (決裁) never goes to a bot.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Whose data it touches.</summary>
    public PersonalData? PersonalData { get; init; }

    /// <summary>Whether the procedure is written down.</summary>
    public Manual? Manual { get; init; }

    /// <summary>When the step next changes; null when no change is known.</summary>
    public DateOnly? NextChange { get; init; }

    /// <summary>Who would maintain a bot here; null when nobody has said.</summary>
    public Text? MaintainedBy { get; init; }

    /// <summary>Stickers of "this weighs on us".</summary>
    public int BurdenStickers { get; init; }

    /// <summary>Stickers of "we want to be rid of this".</summary>
    public int WantRidStickers { get; init; }
}

/// <summary>Whether a step exercises authority.</summary>
public enum Authority
{
    /// <summary>No.</summary>
    None,

    /// <summary>It checks.</summary>
    Check,

    /// <summary>It decides (決裁).</summary>
    Decision,
}

/// <summary>Whose data a step touches.</summary>
public enum PersonalData
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>Personal data.</summary>
    Personal,

    /// <summary>My-number data.</summary>
    MyNumber,
}

/// <summary>Whether a procedure is written down.</summary>
public enum Manual
{
    /// <summary>All of it.</summary>
    Written,

    /// <summary>Some of it.</summary>
    Partly,

    /// <summary>None of it.</summary>
    None,
}
