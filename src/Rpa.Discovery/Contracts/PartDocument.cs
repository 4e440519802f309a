using System.ComponentModel;

namespace Rpa.Discovery.Contracts;

/// <summary>A part of a run: what one share of one stage gave, to be merged elsewhere.</summary>
internal sealed record PartDocument : ResultDocument
{
    public const string Name = "part";

    [Description("Missing where nothing was left to compute.")]
    public ShareJson? Part { get; init; }
}

/// <summary>Which share of which stage of which request, and what it gave.</summary>
internal sealed record ShareJson
{
    [Description("The command whose run it is a part of.")]
    [OneOf("simulate", "study")]
    public required string Of { get; init; }
    [Description("SHA-256 of what is asked, the department included: parts of one request say the same.")]
    [LooksLike("^[0-9a-f]{64}$")]
    public required string Request { get; init; }
    [AtLeast(1)]
    public required int Stage { get; init; }
    [AtLeast(1)]
    public required int Share { get; init; }
    [Description("Into how many shares the stage is divided; share i takes the items i, i + n, i + 2 n and so on.")]
    [AtLeast(1)]
    public required int Shares { get; init; }
    [Description("How many items the whole stage has: replications, or possible files.")]
    [AtLeast(0)]
    public required int Items { get; init; }
    [Description("Whether figures by person were asked for.")]
    public required bool ByPerson { get; init; }
    [Description("What the items of this share gave: packed, deflated, in base 64.")]
    public required string Samples { get; init; }
    [Description("SHA-256 of the whole document with this member empty.")]
    [LooksLike("^[0-9a-f]{64}$")]
    public required string Hash { get; init; }
}
