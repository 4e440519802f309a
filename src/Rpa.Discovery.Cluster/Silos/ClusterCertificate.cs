using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Certificate that a cluster's silos and clients share: who shows another one is not let in.</summary>
internal static class ClusterCertificate
{
    public const string PasswordVariable = "RPA_DISCOVERY_TLS_PASSWORD";
    private const string HostName = "rpa-discovery";

    /// <summary>Reads a certificate with its private key (PKCS #12).</summary>
    /// <exception cref="DepartmentException">There is none, or the password is wrong.</exception>
    public static X509Certificate2 Load(string path, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("There is no private key in it.");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DepartmentException([ClusterRules.NoCertificate.At(default, path, e.Message.TrimEnd('.'), PasswordVariable)]);
        }
    }

    /// <summary>Both sides show the certificate, and each takes no other.</summary>
    public static void Require(TlsOptions options, X509Certificate2 certificate)
    {
        options.LocalCertificate = certificate;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = (shown, _, _) => shown.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span);
        options.OnAuthenticateAsClient = (_, authentication) => authentication.TargetHost = HostName;
    }
}
