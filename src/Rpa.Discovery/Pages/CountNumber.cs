using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>How many were counted: every digit, thousands set apart.</summary>
internal sealed record CountNumber(int Value) : INumbered
{
    public CellNumber Number => new(Value, Unit.Number);

    public string In(Language language) => Value.ToString("#,##0", CultureInfo.InvariantCulture);
}
