using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Randomness;

/// <summary>Which parameter of a distribution is wrong, what it is, and what it would have to be.</summary>
internal sealed record ParameterFault(string Parameter, double Value, Phrase Expected)
{
    public ArgumentOutOfRangeException ToException() => new(Parameter, Value, $"{Parameter} must be {Expected.English}.");
}
