using System.ComponentModel;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>voices</c>: what weighs on people by step, who sees it differently, what their weights put first.</summary>
internal sealed record VoicesDocument : ResultDocument
{
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    [Description("Everybody who says anything.")]
    [AtLeast(0)]
    public required int People { get; init; }
    [AtLeast(0)]
    public required int Stickers { get; init; }
    [Description("People who gave weights.")]
    [AtLeast(0)]
    public required int Ballots { get; init; }
    public required IReadOnlyList<StepVoicesJson> Voices { get; init; }
    [Description("Of the orders of the steps by stickers.")]
    public required AgreementJson Agreement { get; init; }
    [Description("Marks of papers with stickers, but with none on the step that has most.")]
    public required IReadOnlyList<string> Differ { get; init; }
    [Description("Groups of at least five people; none where the rest could be had by subtraction.")]
    public required IReadOnlyList<GroupVoicesJson> Groups { get; init; }
    [Description("How many ballots say why.")]
    [AtLeast(0)]
    public required int Reasons { get; init; }
    [Description("Why, in people's own words; only with --free-text.")]
    public IReadOnlyList<string>? FreeText { get; init; }
    [Description("What the weights put first; null where nobody gave any, or nothing was ranked.")]
    public required GroupJson? Group { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PageJson? Page { get; init; }
    public PerformanceJson? Performance { get; init; }
}

/// <summary>What people put on a step and say about it.</summary>
internal sealed record StepVoicesJson
{
    public required string Step { get; init; }
    public required string Title { get; init; }
    [AtLeast(0)]
    public required int Stickers { get; init; }
    [Description("Of all stickers.")]
    [Within(0, 1)]
    public required double? Share { get; init; }
    [AtLeast(0)]
    public required int People { get; init; }
    [AtLeast(0)]
    public required int Remarks { get; init; }
    [Description("Stickers that the department's file has there.")]
    [AtLeast(0)]
    public required int InTheFile { get; init; }
    [Description("In people's own words; only with --free-text.")]
    public IReadOnlyList<string>? FreeText { get; init; }

    public static IReadOnlyList<StepVoicesJson> Of(BurdenVotes votes, bool withTexts, Language language) =>
    [
        .. votes.Steps.Select(s => new StepVoicesJson
        {
            Step = s.Path.ToString(),
            Title = s.Title.In(language),
            Stickers = s.Stickers,
            Share = votes.Stickers == 0 ? null : (double)s.Stickers / votes.Stickers,
            People = s.People,
            Remarks = s.Texts.Count,
            InTheFile = s.InTheFile,
            FreeText = withTexts ? s.Texts : null,
        }),
    ];
}

/// <summary>Where a group puts its stickers.</summary>
internal sealed record GroupVoicesJson
{
    [Description("Null for everybody else together.")]
    public required string? Group { get; init; }
    [AtLeast(5)]
    public required int People { get; init; }
    [AtLeast(0)]
    public required int Stickers { get; init; }
    [Description("Where the group puts most; several where these are level.")]
    public required IReadOnlyList<string> Most { get; init; }
    [AtLeast(0)]
    public required int MostStickers { get; init; }
    [Description("On the steps that have most of everybody's.")]
    [AtLeast(0)]
    public required int OnTheMost { get; init; }
    public required bool Differs { get; init; }

    public static GroupVoicesJson Of(GroupBurden group) => new()
    {
        Group = group.Name,
        People = group.People,
        Stickers = group.Stickers,
        Most = [.. group.Most.Select(s => s.Path.ToString())],
        MostStickers = group.MostStickers,
        OnTheMost = group.OnTheMost,
        Differs = group.Differs,
    };
}
