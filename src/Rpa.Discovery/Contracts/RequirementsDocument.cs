using System.ComponentModel;
using Rpa.Discovery.Requirements;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>requirements</c>.</summary>
internal sealed record RequirementsDocument : ResultDocument, IPagedDocument
{
    public required string Headline { get; init; }
    public required MessageJson HeadlineMessage { get; init; }
    [Description("The candidates that were asked for by name; none where the scenarios or a portfolio chose.")]
    public required IReadOnlyList<string> Named { get; init; }
    public required IReadOnlyList<ChosenForToolJson> Chosen { get; init; }
    public required IReadOnlyList<RequirementJson> Requirements { get; init; }
    [Description("What the file does not say, so that nothing follows from it yet.")]
    public required IReadOnlyList<OpenQuestionJson> Questions { get; init; }
    public OffersJson? Offers { get; init; }
    public IReadOnlyList<string>? Files { get; init; }
    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }
    public PageJson? Page { get; init; }
}

/// <summary>A chosen candidate.</summary>
internal sealed record ChosenForToolJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required bool NeedsTool { get; init; }
}

/// <summary>What a tool must be able to do.</summary>
internal sealed record RequirementJson
{
    [Description("What it is called in a table of offers.")]
    public required string Id { get; init; }
    [CodeOf<RequirementKind>]
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required MessageJson TitleMessage { get; init; }
    public required string Question { get; init; }
    public required MessageJson QuestionMessage { get; init; }
    public required IReadOnlyList<string> NeededBy { get; init; }
    public required IReadOnlyList<RequirementFactJson> Because { get; init; }
}

/// <summary>A fact of the file from which it follows.</summary>
internal sealed record RequirementFactJson
{
    public required string Candidate { get; init; }
    public required string? Step { get; init; }
    public required string Says { get; init; }
    public required MessageJson SaysMessage { get; init; }
}

/// <summary>What is to be found out first.</summary>
internal sealed record OpenQuestionJson
{
    public required string Says { get; init; }
    public required MessageJson SaysMessage { get; init; }
    public required IReadOnlyList<string> Candidates { get; init; }
}

/// <summary>Offers in an order.</summary>
internal sealed record OffersJson
{
    public required string Path { get; init; }
    public required IReadOnlyList<OfferCriterionJson> Criteria { get; init; }
    public required IReadOnlyList<OfferJson> Offers { get; init; }
}

/// <summary>What offers are judged by.</summary>
internal sealed record OfferCriterionJson
{
    public required string Id { get; init; }
    [AtLeast(0)]
    public required double Weight { get; init; }
    public required bool LessIsBetter { get; init; }
}

/// <summary>An offer with its place by each method.</summary>
internal sealed record OfferJson
{
    public required string Name { get; init; }
    [AtLeast(0)]
    public required double Points { get; init; }
    public required IReadOnlyList<OfferPlaceJson> Places { get; init; }
}

/// <summary>A place by a method; null where the method cannot take the scores.</summary>
internal sealed record OfferPlaceJson
{
    public required string Method { get; init; }
    [AtLeast(1)]
    public required int? Place { get; init; }
}
