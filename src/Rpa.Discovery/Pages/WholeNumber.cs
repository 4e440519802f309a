using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A whole number as it is written in a file: in full, nothing set apart.</summary>
internal sealed record WholeNumber(int Value) : INumbered
{
    public CellNumber Number => new(Value, Unit.Number);

    public string In(Language language) => Value.ToString(CultureInfo.InvariantCulture);
}
