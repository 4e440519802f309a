using System.ComponentModel;

namespace Rpa.Discovery.Contracts;

/// <summary>How much a quick study knows, and what it leaves out.</summary>
[Description("How much a quick study knows, and what it leaves out; not there for a full one.")]
internal sealed record QuickJson
{
    [AtLeast(1)]
    public required int Runs { get; init; }
    [AtLeast(0)]
    public required int PossibleFiles { get; init; }
    [Description("What the full study adds.")]
    [OneOf("ranges", "certainty", "measure-next", "in-sequence")]
    public required IReadOnlyList<string> Missing { get; init; }
    public required string Sentence { get; init; }
    public required MessageJson SentenceMessage { get; init; }
}
