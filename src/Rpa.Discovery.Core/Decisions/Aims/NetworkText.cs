using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>A network segment as people call it: one of the three of Japanese local government, else as the file writes it.</summary>
internal static class NetworkText
{
    public static object Of(string network) => network switch
    {
        "my-number" => DecisionWords.NetworkMyNumber.With(),
        "lgwan" => DecisionWords.NetworkLgwan.With(),
        "internet" => DecisionWords.NetworkInternet.With(),
        _ => network,
    };
}
