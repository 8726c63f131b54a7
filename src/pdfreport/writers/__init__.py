"""Writers: display documents to bytes. They decide nothing; what they draw was placed before."""
